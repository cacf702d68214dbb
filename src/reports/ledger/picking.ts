import type { Instant } from '../../kernel/instant';
import type { Selection } from '../figures/selection';
import { GONE, OUTCOMES, type Columns } from './columns';

const STANDS = OUTCOMES.indexOf('stands');
const SILENT = OUTCOMES.indexOf('silent');

/** Where the rows of a selection lie, and as of when. */
export interface Picked {
  columns: Columns;
  places: Int32Array;
  now: Instant;
  /** Of each place how long a colleague was waited for in its time, in ms; null where nobody was asked. */
  waited?: Float64Array | null;
}

/**
 * The rows of a selection: what fell due in its period, of who is charged; and with `open` what is not due yet, whenever
 * that will be, of who answers.
 */
export function pick(
  columns: Columns,
  { from, to, recruiter, job, rule, stage = null }: Selection,
  now: Instant,
  { open }: { open: boolean },
): Picked {
  const { dueAt, outcome, person, owner, job: jobs, rule: rules, stage: stages } = columns;
  const [first, end] = [from ?? -Infinity, to ?? Infinity];
  const [whose, which, what, where] = [
    numberOf(columns.people, recruiter),
    numberOf(columns.jobs, job),
    numberOf(columns.rules, rule),
    numberOf(columns.stages, stage),
  ];
  const stretches = stretchesOf(columns, [first, end], open ? now : Infinity);
  const places = new Int32Array(stretches.reduce((sum, [start, stop]) => sum + stop - start, 0));
  let count = 0;
  for (const [start, stop] of stretches) {
    for (let i = start; i < stop; i++) {
      const due = dueAt[i]!;
      const became = outcome[i];
      if (due >= now && became === STANDS) {
        if (!open || (whose !== null && owner[i] !== whose)) continue;
      } else if (due < first || due >= end || (whose !== null && person[i] !== whose)) continue;
      if (which !== null && jobs[i] !== which) continue;
      if (what !== null && rules[i] !== what) continue;
      if (where !== null && stages[i] !== where) continue;
      if (became === GONE || (became === SILENT && due >= now)) continue;
      places[count++] = i;
    }
  }
  return { columns, places: places.subarray(0, count), now };
}

/** The places to look at: what falls due in the period, what is not due yet, and what came since all was laid by day. */
function stretchesOf(columns: Columns, [from, to]: [number, number], openFrom: number) {
  const period = columns.within(from, to);
  const open = columns.within(openFrom, Infinity);
  const since: [number, number] = [columns.laid, columns.length];
  // what is not due yet goes on to the end, so if they meet they are one
  if (open[1] > open[0] && period[1] > open[0]) {
    return [[Math.min(period[0], open[0]), open[1]] as [number, number], since];
  }
  return [period, open, since];
}

/** A number that no row has for a name that none has; null for no name. */
function numberOf(names: Columns['people'], text: string | null): number | null {
  return text === null ? null : (names.find(text) ?? -1);
}
