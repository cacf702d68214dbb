import { OUTCOMES, type Columns } from '../ledger/columns';
import type { Names } from '../ledger/names';
import type { Picked } from '../ledger/picking';
import type { Selection } from './selection';

const STANDS = OUTCOMES.indexOf('stands');

/** Of picked rows those of a team and a department; as `selected` does it in the database. */
export function narrow(picked: Picked, { people = null, jobs = null }: Selection): Picked {
  if (people === null && jobs === null) return picked;
  const { columns, places, now } = picked;
  const { person, owner, job, outcome, dueAt } = columns;
  const theirs = people && marked(columns.people, people);
  const those = jobs && marked(columns.jobs, jobs);
  const kept = new Int32Array(places.length);
  let count = 0;
  for (const i of places) {
    if (theirs !== null) {
      const isOpen = outcome[i] === STANDS && dueAt[i]! >= now;
      if (theirs[isOpen ? owner[i]! : person[i]!] === 0) continue;
    }
    if (those !== null && those[job[i]!] === 0) continue;
    kept[count++] = i;
  }
  return { ...picked, places: kept.subarray(0, count) };
}

function marked(names: Names, ids: readonly string[]): Uint8Array {
  const marks = new Uint8Array(names.texts.length);
  for (const id of ids) {
    const number = names.find(id);
    if (number !== undefined) marks[number] = 1;
  }
  return marks;
}

/** The columns by which rows can be told apart, with the names that their numbers stand for. */
export function column(
  columns: Columns,
  of: 'person' | 'job' | 'rule' | 'stage',
): {
  numbers: Int32Array;
  names: Names;
} {
  const names = { person: 'people', job: 'jobs', rule: 'rules', stage: 'stages' } as const;
  return { numbers: columns[of], names: columns[names[of]] };
}
