import type { Instant } from '../../../kernel/instant';
import type { BadRow, ImportedApplication, Mapping } from '../draft';
import type { Sheet } from '../sheet/sheet';
import { Doubles, type Duplicate } from './doubles';
import { isUnread } from './outcome';
import { readRows } from './read-rows';

/** What a file would become. */
export interface Preview {
  rows: number;
  /** That can be read and repeat no other. */
  good: number;
  bad: number;
  duplicates: number;
  /** Of the good ones. */
  statuses: Record<ImportedApplication['status'], number>;
  withoutEmail: number;
  /** The first good ones, as they would be. */
  first: ImportedApplication[];
  /** The first thousand. */
  badRows: BadRow[];
  /** The first thousand. */
  duplicateRows: Duplicate[];
}

const MOST_LISTED = 1000;

/**
 * Reads a whole sheet and keeps only counts and the first of everything.
 * @param limit how many applications are shown
 * @throws InputError for a mapping that does not fit the file
 */
export async function preview(
  sheet: Sheet,
  mapping: Mapping,
  limit: number,
  now: Instant,
): Promise<Preview> {
  const doubles = new Doubles();
  const seen: Preview = {
    ...{ rows: 0, good: 0, bad: 0, duplicates: 0, withoutEmail: 0 },
    statuses: { active: 0, rejected: 0, withdrawn: 0, hired: 0, closed: 0 },
    ...{ first: [], badRows: [], duplicateRows: [] },
  };
  for await (const row of readRows(sheet, mapping, now)) {
    seen.rows++;
    if (isUnread(row)) {
      seen.bad++;
      const { line, column, why } = row;
      if (seen.badRows.length < MOST_LISTED) seen.badRows.push({ line, column, why });
      continue;
    }
    const first = doubles.firstLineOf(row);
    if (first !== null) {
      seen.duplicates++;
      const listed = seen.duplicateRows.length < MOST_LISTED;
      if (listed) seen.duplicateRows.push({ line: row.line, of: first });
      continue;
    }
    seen.good++;
    seen.statuses[row.status]++;
    if (row.candidate.email === null) seen.withoutEmail++;
    if (seen.first.length < limit) seen.first.push(row);
  }
  return seen;
}
