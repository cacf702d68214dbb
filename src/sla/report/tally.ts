import { isBroken, type Verdict } from './verdict';

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

/** What the service's reports tell beyond the design's figures. */
export interface ReportedFigures extends Figures {
  /** Of what was kept in time, the share that a machine kept. */
  automatedShare: number | null;
  /** Broken ones whose owner, when they fell due, is not who is charged. */
  chargedAfterHandOver: number;
  /** Requests for feedback whose answer fell due; of these, how many were given it, how many were told why not. */
  feedbackAsked: number;
  feedbackGiven: number;
  feedbackDeclined: number;
  /** Of the time in which what was due could be kept in time, the share in which a colleague's answer was awaited. */
  colleagueShare: number | null;
  /** Applications that were silent for more than ten business days: the tenth was over in the period. */
  leftSilent: number;
}

/** The design's figures alone, which are those of a replayed file. */
export function designFigures(all: ReportedFigures): Figures {
  const figures = Object.entries(all).filter(([name]) => !BEYOND.has(name));
  return Object.fromEntries(figures) as unknown as Figures;
}

const BEYOND: ReadonlySet<string> = new Set<Exclude<keyof ReportedFigures, keyof Figures>>([
  ...(['automatedShare', 'chargedAfterHandOver', 'colleagueShare', 'leftSilent'] as const),
  ...(['feedbackAsked', 'feedbackGiven', 'feedbackDeclined'] as const),
]);

const COUNTED = [
  ...(['kept', 'keptAutomatically', 'late', 'lateInTransport', 'overdue'] as const),
  ...(['rescheduled', 'open', 'released'] as const),
  ...(['chargedAfterHandOver', 'feedbackAsked', 'feedbackGiven', 'feedbackDeclined'] as const),
];
/** How many commitments came to what. */
export type Counts = Record<(typeof COUNTED)[number], number>;

/** What a database adds up of a group of commitments that count. */
export interface Sum extends Counts {
  /** Of those kept or late. */
  selfReported: number;
  /** Of each kept or late one, from opening to kept. */
  takenBusinessHours: readonly number[];
  worstOverdueBusinessHours: number | null;
  /** The applications with a broken one. */
  affected: readonly string[];
  /** Open time in which the due ones could be kept in time, and in how much of it a colleague was waited for. */
  timelyMs: number;
  waitedMs: number;
  /** The applications that were silent for too long. */
  silent: readonly string[];
}

/** A sum of nothing. */
export const NOTHING: Sum = {
  ...{ kept: 0, keptAutomatically: 0, late: 0, lateInTransport: 0, overdue: 0, rescheduled: 0 },
  ...{ open: 0, released: 0, selfReported: 0, takenBusinessHours: [], affected: [] },
  ...{ chargedAfterHandOver: 0, feedbackAsked: 0, feedbackGiven: 0, feedbackDeclined: 0 },
  ...{ timelyMs: 0, waitedMs: 0, silent: [] },
  worstOverdueBusinessHours: null,
};

/** Adds up verdicts, one at a time, so that none has to be kept; or sums of them. */
export class Tally {
  private readonly counts = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Counts;
  private readonly takenHours: number[] = [];
  private selfReported = 0;
  private worstOverdue: number | null = null;
  private readonly affected = new Set<string>();
  private readonly silent = new Set<string>();
  private timelyMs = 0;
  private waitedMs = 0;

  /** @param waitedMs open time in which a colleague's answer was awaited, of that in which it could be kept in time */
  add(verdict: Verdict, waitedMs = 0): void {
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
      if (verdict.handedLate) counts.chargedAfterHandOver++;
    }
    if (!isBroken(verdict) && verdict.status !== 'kept') return;
    this.timelyMs += Math.round(verdict.timelyBusinessSeconds * 1000);
    this.waitedMs += waitedMs;
    if (verdict.feedback !== null) counts.feedbackAsked++;
    if (verdict.feedback === 'given') counts.feedbackGiven++;
    if (verdict.feedback === 'declined') counts.feedbackDeclined++;
  }

  /** Adds an application that was silent for too long. */
  addSilent(application: string): void {
    this.silent.add(application);
  }

  /** Adds what somebody else has added up already. */
  addSum(sum: Sum): void {
    for (const name of COUNTED) this.counts[name] += sum[name];
    this.selfReported += sum.selfReported;
    for (const hours of sum.takenBusinessHours) this.takenHours.push(hours);
    for (const application of sum.affected) this.affected.add(application);
    for (const application of sum.silent) this.silent.add(application);
    this.timelyMs += sum.timelyMs;
    this.waitedMs += sum.waitedMs;
    const worst = sum.worstOverdueBusinessHours;
    if (worst !== null) this.worstOverdue = Math.max(this.worstOverdue ?? 0, worst);
  }

  /** The design's figures. */
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

  /** All figures of a report. */
  reported(): ReportedFigures {
    const { kept, keptAutomatically, chargedAfterHandOver } = this.counts;
    const { feedbackAsked, feedbackGiven, feedbackDeclined } = this.counts;
    return {
      ...this.figures(),
      automatedShare: kept === 0 ? null : keptAutomatically / kept,
      ...{ chargedAfterHandOver, feedbackAsked, feedbackGiven, feedbackDeclined },
      colleagueShare: this.timelyMs === 0 ? null : this.waitedMs / this.timelyMs,
      leftSilent: this.silent.size,
    };
  }
}

function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
