import { isBroken, type Status, type Verdict } from '../../../sla/report/verdict';

/** What is counted of one side of a comparison; sums of two groups are the group of both. */
export interface SideCounts extends Record<Status, number> {
  keptAutomatically: number;
  lateInTransport: number;
  /** Of those kept or late, and how many of them by another channel than e-mail. */
  taken: number;
  selfReported: number;
  worstOverdueBusinessSeconds: number;
  /** Applications with a broken one; not a sum where an application is in several groups. */
  candidates: number;
}

/** What a group comes to, with the names and meanings of a replay's figures (design, section 5). */
export interface SideFigures {
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
  worstOverdueBusinessHours: number | null;
  selfReportedShare: number | null;
  candidatesAffected: number;
}

/** Nothing counted. */
export function noCounts(): SideCounts {
  return {
    ...{ kept: 0, keptAutomatically: 0, late: 0, lateInTransport: 0, overdue: 0 },
    ...{ rescheduled: 0, open: 0, released: 0, taken: 0, selfReported: 0 },
    ...{ worstOverdueBusinessSeconds: 0, candidates: 0 },
  };
}

/** Adds a verdict that counts. The applications are counted elsewhere. */
export function addVerdict(counts: SideCounts, verdict: Verdict): void {
  const { status, keptByMachine, cause, takenBusinessSeconds, selfReported } = verdict;
  counts[status]++;
  if (status === 'kept' && keptByMachine) counts.keptAutomatically++;
  if (cause === 'transport') counts.lateInTransport++;
  if (takenBusinessSeconds !== null) {
    counts.taken++;
    if (selfReported) counts.selfReported++;
  }
  if (!isBroken(verdict)) return;
  counts.worstOverdueBusinessSeconds = Math.max(
    counts.worstOverdueBusinessSeconds,
    verdict.overdueBusinessSeconds,
  );
}

/** Adds another group's, but for the applications. */
export function addCounts(to: SideCounts, more: SideCounts): void {
  const { worstOverdueBusinessSeconds: worst, candidates } = to;
  for (const name of Object.keys(to) as (keyof SideCounts)[]) to[name] += more[name];
  to.worstOverdueBusinessSeconds = Math.max(worst, more.worstOverdueBusinessSeconds);
  to.candidates = candidates;
}

export function figuresOf(counts: SideCounts): SideFigures {
  const { taken, selfReported, worstOverdueBusinessSeconds: worst, candidates, ...rest } = counts;
  const { kept, keptAutomatically, late, lateInTransport, overdue } = rest;
  const due = kept + late + overdue;
  const byPeople = due - keptAutomatically - lateInTransport;
  return {
    ...{ due, kept, keptAutomatically, late, lateInTransport, overdue },
    ...{ rescheduled: rest.rescheduled, open: rest.open, released: rest.released },
    onTimeRate: byPeople === 0 ? null : (kept - keptAutomatically) / byPeople,
    worstOverdueBusinessHours: late + overdue === 0 ? null : worst / 3600,
    selfReportedShare: taken === 0 ? null : selfReported / taken,
    candidatesAffected: candidates,
  };
}
