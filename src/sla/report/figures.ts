import type { Instant } from '../../kernel/instant';
import { Tally, type Figures } from './tally';
import { compare, type Verdict } from './verdict';

export type { Figures } from './tally';

export interface RecruiterFigures extends Figures {
  recruiter: string;
}

/** Counted by due instant in [from, to); null leaves that side open. */
export interface Period {
  from: Instant | null;
  to: Instant | null;
}

/** The figures of a report: over all, and per recruiter. */
export class ReportFigures {
  private readonly all = new Tally();
  private readonly byRecruiter = new Map<string, Tally>();

  constructor(private readonly period: Period) {}

  add(verdict: Verdict): void {
    const recruiter = this.byRecruiter.get(verdict.chargedTo) ?? new Tally();
    this.byRecruiter.set(verdict.chargedTo, recruiter);
    if (!counts(verdict, this.period)) return;
    this.all.add(verdict);
    recruiter.add(verdict);
  }

  totals(): Figures {
    return this.all.figures();
  }

  /** Everybody who was charged with any commitment, most broken first, then by name. */
  recruiters(): RecruiterFigures[] {
    return [...this.byRecruiter]
      .map(([recruiter, tally]) => ({ recruiter, ...tally.figures() }))
      .sort(byBroken);
  }
}

type Broken = Pick<RecruiterFigures, 'late' | 'overdue' | 'recruiter'>;

/** The order of recruiters: most broken first, then by name. */
export function byBroken(a: Broken, b: Broken): number {
  return b.late + b.overdue - (a.late + a.overdue) || compare(a.recruiter, b.recruiter);
}

/** Whether a commitment is in the figures of a period: what is open always, what earns nothing never. */
export function counts(verdict: Verdict, { from, to }: Period): boolean {
  if (verdict.status === 'kept' && !verdict.scoredWhenKept) return false;
  if (verdict.status === 'open') return true;
  return (from === null || verdict.dueAt >= from) && (to === null || verdict.dueAt < to);
}
