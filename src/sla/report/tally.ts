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

const COUNTED = [
  ...(['kept', 'keptAutomatically', 'late', 'lateInTransport', 'overdue'] as const),
  ...(['rescheduled', 'open', 'released'] as const),
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
}

/** Adds up verdicts, one at a time, so that none has to be kept; or sums of them. */
export class Tally {
  private readonly counts = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Counts;
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

  /** Adds what somebody else has added up already. */
  addSum(sum: Sum): void {
    for (const name of COUNTED) this.counts[name] += sum[name];
    this.selfReported += sum.selfReported;
    for (const hours of sum.takenBusinessHours) this.takenHours.push(hours);
    for (const application of sum.affected) this.affected.add(application);
    const worst = sum.worstOverdueBusinessHours;
    if (worst !== null) this.worstOverdue = Math.max(this.worstOverdue ?? 0, worst);
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

function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
