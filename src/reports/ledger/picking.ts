import type { Instant } from '../../kernel/instant';
import type { Selection } from '../figures/selection';
import { GONE, OUTCOMES, type Columns } from './columns';

const STANDS = OUTCOMES.indexOf('stands');

/** Where the rows of a selection lie, and as of when. */
export interface Picked {
  columns: Columns;
  places: Int32Array;
  now: Instant;
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
  const { dueAt, outcome, person, owner, job: jobs, rule: rules, stage: stages, length } = columns;
  const places = new Int32Array(length);
  const [first, end] = [from ?? -Infinity, to ?? Infinity];
  const [whose, which, what, where] = [
    numberOf(columns.people, recruiter),
    numberOf(columns.jobs, job),
    numberOf(columns.rules, rule),
    numberOf(columns.stages, stage),
  ];
  let count = 0;
  for (let i = 0; i < length; i++) {
    const due = dueAt[i]!;
    if (outcome[i] === STANDS && due >= now) {
      if (!open || (whose !== null && owner[i] !== whose)) continue;
    } else if (due < first || due >= end || (whose !== null && person[i] !== whose)) continue;
    if (which !== null && jobs[i] !== which) continue;
    if (what !== null && rules[i] !== what) continue;
    if (where !== null && stages[i] !== where) continue;
    if (outcome[i] !== GONE) places[count++] = i;
  }
  return { columns, places: places.subarray(0, count), now };
}

/** A number that no row has for a name that none has; null for no name. */
function numberOf(names: Columns['people'], text: string | null): number | null {
  return text === null ? null : (names.find(text) ?? -1);
}
