import type { Instant } from '../../../kernel/instant';
import type { BadRow, ImportedApplication } from '../draft';

/** For how long one works on something. */
export interface Slice {
  /** Asked after each batch. */
  isOver(): boolean;
  /** Aborts when the import is not to be worked on any more, so that nothing more of its file is read. */
  signal?: AbortSignal;
}

/**
 * Rows in one unit of work: others write between them. Their commitments lie all over the indices, so fewer and larger
 * units write much less; this many hold the others up for about a second.
 */
export const BATCH = 300;
/** How long a lease holds that is written anew. */
const LEASE_MS = 60_000;

export function leaseFrom(now: Instant): { leaseUntil: Instant } {
  return { leaseUntil: (now + LEASE_MS) as Instant };
}

/** The rows after a line; those up to it are only noted. */
export async function* splitAt(
  rows: AsyncIterable<ImportedApplication | BadRow>,
  line: number,
  note: (row: ImportedApplication | BadRow) => void,
): AsyncGenerator<ImportedApplication | BadRow> {
  for await (const row of rows) {
    if (row.line > line) yield row;
    else note(row);
  }
}

/** Rows in batches, in their order. @param after lines up to it are passed over */
export async function* batchesOf(
  rows: AsyncIterable<ImportedApplication | BadRow>,
  after = 0,
): AsyncGenerator<(ImportedApplication | BadRow)[]> {
  let batch: (ImportedApplication | BadRow)[] = [];
  for await (const row of rows) {
    if (row.line <= after) continue;
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
