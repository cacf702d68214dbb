import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsLine } from '../../../forms/fields';
import { InputError } from '../../../kernel/errors';

const CURSOR = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** Which part of a list is wanted. */
export class PageForm {
  /** As `next` of the part before said it. */
  @IsOptional() @IsLine(100) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

/** A part of a list, and where the next one begins. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** The id after which a part begins; null for the first. @throws InputError for no cursor of ours */
export function idAfter({ cursor }: PageForm): string | null {
  if (cursor === undefined) return null;
  const id = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!CURSOR.test(id)) throw new InputError('cursor: expected what next said', 'unknown_cursor');
  return id;
}

/** @param rows one more than fit, if there are more */
export function pageOf<Row extends { id: string }, Item>(
  rows: readonly Row[],
  limit: number,
  shown: (row: Row) => Item,
): Page<Item> {
  const fit = rows.slice(0, limit);
  const last = rows.length > limit ? fit.at(-1)!.id : null;
  const next = last === null ? null : Buffer.from(last, 'latin1').toString('base64url');
  return { items: fit.map(shown), next };
}
