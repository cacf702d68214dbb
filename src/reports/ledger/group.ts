import type { Instant } from '../../kernel/instant';
import type { ReportedFigures } from '../../sla/report/tally';
import {
  FEEDBACK_ASKED,
  FEEDBACK_DECLINED,
  FEEDBACK_GIVEN,
  HANDED_LATE,
  MACHINE,
  NONE,
  OUTCOMES,
  SELF_REPORTED,
  TRANSPORT,
} from './columns';
import { atPlace } from './order';
import type { Picked } from './picking';

const LAST_DUE = OUTCOMES.indexOf('overdue');
const FEEDBACK = FEEDBACK_ASKED | FEEDBACK_GIVEN | FEEDBACK_DECLINED;
const [STANDS, KEPT, UNSCORED, LATE, OVERDUE, RESCHEDULED, RELEASED, SILENT] = OUTCOMES.map(
  (_, i) => i,
);
const HOUR_MS = 3_600_000;

/** How long a calendar was open from an instant until now, in hours. */
export type OpenHours = (calendar: string, from: Instant) => number;

/** What picked rows come to that are of one group. */
interface Part {
  kept: number;
  keptAutomatically: number;
  late: number;
  lateInTransport: number;
  overdue: number;
  rescheduled: number;
  open: number;
  released: number;
  selfReported: number;
  chargedAfterHandOver: number;
  feedbackAsked: number;
  feedbackGiven: number;
  feedbackDeclined: number;
  /** In ms. */
  timely: number;
  waited: number;
  silent: Set<number>;
  /** How many times there are, and where they are in the list of all. */
  times: number;
  begin: number;
  affected: Set<number>;
  /** Of those that are over, in ms; below zero for none. */
  worst: number;
  /** Of each calendar, when the first fell due that still stands. */
  oldest: Map<number, number>;
}

/**
 * Figures of each group; as `Tally` makes them, from rows by column.
 * @param groups of each picked row its group's number; without it, all are one, of number 0
 */
export function figuresBy(
  picked: Picked,
  openHours: OpenHours,
  groups = new Int32Array(picked.places.length),
): Map<number, ReportedFigures> {
  const { columns, places, now, waited = null } = picked;
  const { dueAt, outcome, flags, taken, overdue, timely, application, calendar } = columns;
  const parts: (Part | undefined)[] = [];
  for (let n = 0; n < places.length; n++) {
    const i = places[n]!;
    const became = outcome[i]!;
    const isOpen = became === STANDS && dueAt[i]! >= now;
    const number = groups[n]!;
    const part = (parts[number] ??= nothing());
    const flag = flags[i]!;
    if (isOpen) part.open++;
    else if (became === SILENT) part.silent.add(application[i]!);
    else if (became === KEPT) {
      part.kept++;
      if (flag & MACHINE) part.keptAutomatically++;
    } else if (became === RESCHEDULED) part.rescheduled++;
    else if (became === RELEASED) part.released++;
    else if (became === LATE || became === OVERDUE || became === STANDS) {
      part.affected.add(application[i]!);
      if (flag & HANDED_LATE) part.chargedAfterHandOver++;
      if (became === LATE) {
        part.late++;
        if (flag & TRANSPORT) part.lateInTransport++;
      } else part.overdue++;
      if (became === STANDS) {
        const first = part.oldest.get(calendar[i]!);
        if (first === undefined || dueAt[i]! < first) part.oldest.set(calendar[i]!, dueAt[i]!);
      } else part.worst = Math.max(part.worst, overdue[i]!, 0);
    }
    if (isOpen || became > LAST_DUE || became === UNSCORED) continue;
    part.timely += timely[i]!;
    if (waited !== null) part.waited += waited[n]!;
    if (flag & FEEDBACK) {
      part.feedbackAsked++;
      if (flag & FEEDBACK_GIVEN) part.feedbackGiven++;
      else if (flag & FEEDBACK_DECLINED) part.feedbackDeclined++;
    }
    if (became !== KEPT && became !== LATE) continue;
    if (flag & SELF_REPORTED) part.selfReported++;
    if (taken[i] !== NONE) part.times++;
  }
  const times = timesOf(picked, groups, parts);
  const figures = new Map<number, ReportedFigures>();
  // holes are passed over
  parts.forEach((part, number) => {
    if (part) figures.set(number, figuresOf(part, picked, times, openHours));
  });
  return figures;
}

function nothing(): Part {
  return {
    ...{ kept: 0, keptAutomatically: 0, late: 0, lateInTransport: 0, overdue: 0, rescheduled: 0 },
    ...{ open: 0, released: 0, selfReported: 0, times: 0, begin: 0, worst: -1 },
    ...{ chargedAfterHandOver: 0, feedbackAsked: 0, feedbackGiven: 0, feedbackDeclined: 0 },
    ...{ timely: 0, waited: 0, silent: new Set() },
    ...{ affected: new Set(), oldest: new Map() },
  };
}

/** The times that kept ones took, group by group. */
function timesOf(
  { columns, places }: Picked,
  groups: Int32Array,
  parts: readonly (Part | undefined)[],
): Float64Array {
  let count = 0;
  for (const part of parts) {
    if (part === undefined) continue;
    part.begin = count;
    count += part.times;
    part.times = 0;
  }
  const times = new Float64Array(count);
  const { outcome, taken } = columns;
  for (let n = 0; n < places.length; n++) {
    const i = places[n]!;
    if ((outcome[i] !== KEPT && outcome[i] !== LATE) || taken[i] === NONE) continue;
    const part = parts[groups[n]!]!;
    times[part.begin + part.times++] = taken[i]!;
  }
  return times;
}

function figuresOf(
  part: Part,
  { columns }: Picked,
  all: Float64Array,
  openHours: OpenHours,
): ReportedFigures {
  const { chargedAfterHandOver, feedbackAsked, feedbackGiven, feedbackDeclined } = part;
  const { kept, keptAutomatically, late, lateInTransport, overdue, rescheduled } = part;
  const due = kept + late + overdue;
  const byPeople = due - keptAutomatically - lateInTransport;
  const standing = [...part.oldest].map(([calendar, first]) =>
    openHours(columns.calendars.texts[calendar]!, first as Instant),
  );
  const over = part.worst < 0 ? [] : [hoursOf(part.worst)];
  return {
    ...{ due, kept, keptAutomatically, late, lateInTransport, overdue, rescheduled },
    ...{ open: part.open, released: part.released },
    onTimeRate: byPeople === 0 ? null : (kept - keptAutomatically) / byPeople,
    ...timeFigures(all.subarray(part.begin, part.begin + part.times)),
    worstOverdueBusinessHours: late + overdue === 0 ? null : Math.max(0, ...over, ...standing),
    selfReportedShare: part.times === 0 ? null : part.selfReported / part.times,
    candidatesAffected: part.affected.size,
    automatedShare: kept === 0 ? null : keptAutomatically / kept,
    ...{ chargedAfterHandOver, feedbackAsked, feedbackGiven, feedbackDeclined },
    colleagueShare: part.timely === 0 ? null : part.waited / part.timely,
    leftSilent: part.silent.size,
  };
}

function timeFigures(
  times: Float64Array,
): Pick<ReportedFigures, 'medianBusinessHours' | 'p90BusinessHours'> {
  if (times.length === 0) return { medianBusinessHours: null, p90BusinessHours: null };
  const last = Math.ceil(times.length * 0.9) - 1;
  const p90 = hoursOf(atPlace(times, last));
  const middle = Math.floor(times.length / 2);
  // what is less stands before it now
  const upper = hoursOf(atPlace(times.subarray(0, last + 1), middle));
  if (times.length % 2 === 1) return { medianBusinessHours: upper, p90BusinessHours: p90 };
  let below = -Infinity;
  for (let i = 0; i < middle; i++) below = Math.max(below, times[i]!);
  return { medianBusinessHours: (hoursOf(below) + upper) / 2, p90BusinessHours: p90 };
}

/** Divided in the same steps as a verdict's seconds, so that both come to the same number. */
function hoursOf(ms: number): number {
  return ms / 1000 / (HOUR_MS / 1000);
}
