import type { Instant } from '../../kernel/instant';
import { compare, isBroken, type Verdict } from './verdict';

/** What a group of commitments adds up to (design, section 5). Ratios 0..1, times in business hours, not rounded. */
export interface Figures {
  due: number;
  kept: number;
  keptAutomatically: number;
  late: number;
  lateInTransport: number;
  overdue: number;
  rescheduled: number;
  open: number;
  released: number;
  onTimeRate: number | null;
  medianBusinessHours: number | null;
  p90BusinessHours: number | null;
  worstOverdueBusinessHours: number | null;
  selfReportedShare: number | null;
  candidatesAffected: number;
}

export interface RecruiterFigures extends Figures {
  recruiter: string;
}

/** Counted by due instant in [from, to); null leaves that side open. */
export interface Period {
  from: Instant | null;
  to: Instant | null;
}

/** Adds up verdicts, one at a time, so that none has to be kept. */
class Tally {
  private readonly counts = {
    kept: 0,
    keptAutomatically: 0,
    late: 0,
    lateInTransport: 0,
    overdue: 0,
    rescheduled: 0,
    open: 0,
    released: 0,
  };
  private readonly takenHours: number[] = [];
  private selfReported = 0;
  private worstOverdue: number | null = null;
  private readonly affected = new Set<string>();

  add(verdict: Verdict): void {
    const { counts } = this;
    counts[verdict.status]++;
    if (verdict.status === 'kept' && verdict.keptByMachine) counts.keptAutomatically++;
    if (verdict.cause === 'transport') counts.lateInTransport++;
    if (verdict.takenBusinessSeconds !== null) {
      this.takenHours.push(verdict.takenBusinessSeconds / 3600);
      if (verdict.selfReported) this.selfReported++;
    }
    if (isBroken(verdict)) {
      this.affected.add(verdict.application);
      this.worstOverdue = Math.max(this.worstOverdue ?? 0, verdict.overdueBusinessSeconds / 3600);
    }
  }

  figures(): Figures {
    const { kept, keptAutomatically, late, lateInTransport, overdue, ...rest } = this.counts;
    const due = kept + late + overdue;
    const byPeople = due - keptAutomatically - lateInTransport;
    const hours = this.takenHours.sort((a, b) => a - b);
    return {
      due,
      kept,
      keptAutomatically,
      late,
      lateInTransport,
      overdue,
      rescheduled: rest.rescheduled,
      open: rest.open,
      released: rest.released,
      onTimeRate: byPeople === 0 ? null : (kept - keptAutomatically) / byPeople,
      medianBusinessHours: median(hours),
      p90BusinessHours: hours[Math.ceil(hours.length * 0.9) - 1] ?? null,
      worstOverdueBusinessHours: this.worstOverdue,
      selfReportedShare: hours.length === 0 ? null : this.selfReported / hours.length,
      candidatesAffected: this.affected.size,
    };
  }
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
      .sort(
        (a, b) => b.late + b.overdue - (a.late + a.overdue) || compare(a.recruiter, b.recruiter),
      );
  }
}

/** Whether a commitment is in the figures of a period: what is open always, what earns nothing never. */
export function counts(verdict: Verdict, { from, to }: Period): boolean {
  if (verdict.status === 'kept' && !verdict.scoredWhenKept) return false;
  if (verdict.status === 'open') return true;
  return (from === null || verdict.dueAt >= from) && (to === null || verdict.dueAt < to);
}

function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
