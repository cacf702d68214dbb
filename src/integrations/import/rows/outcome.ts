import type { BadRow, ImportedApplication } from '../draft';

/** A row that could not be read, with what stood in it, so that it can be written out to be mended. */
export interface UnreadRow extends BadRow {
  cells: readonly string[];
}

/** What became of a row. */
export type RowOutcome = ImportedApplication | UnreadRow;

/** True for a row that could not be read. */
export function isUnread(row: RowOutcome): row is UnreadRow {
  return 'why' in row;
}

/** Thrown while a row is read: which column, and what was expected there. */
export class UnreadableCell extends Error {
  constructor(
    readonly column: string | null,
    why: string,
  ) {
    super(why);
  }
}
