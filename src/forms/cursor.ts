import { InputError } from '../kernel/errors';

/** Where a page of a list ended: the values that the list is sorted by. */
export type Position = readonly (string | number)[];

/** A page of a list, and the cursor of the one after it. */
export interface Page<Item> {
  items: Item[];
  /** Null on the last page. */
  next: string | null;
}

/** A position as a text that nobody is to look into. */
export function writeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** What a list is sorted by, in words. */
type Shape = readonly ('string' | 'number')[];
type PositionOf<S extends Shape> = { [I in keyof S]: S[I] extends 'number' ? number : string };

/**
 * The position that a cursor holds; null when there is none.
 * @param shape tells the cursor of another list
 * @throws InputError for one that this list never gave
 */
export function readCursor<const S extends Shape>(
  cursor: string | undefined,
  shape: S,
): PositionOf<S> | null {
  if (cursor === undefined) return null;
  const position = parse(cursor);
  const fits =
    Array.isArray(position) &&
    position.length === shape.length &&
    position.every((value, i) => typeof value === shape[i]);
  if (fits) return position as unknown as PositionOf<S>;
  throw new InputError('cursor: expected the `next` of this list', 'invalid_cursor');
}

/**
 * A page out of rows of which one more was read than it shows.
 * @param positionOf what the list is sorted by
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => Position,
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? writeCursor(positionOf(last)) : null;
  return { items, next };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
