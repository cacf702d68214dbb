import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsLine } from './fields';

/** How many items a page has when nobody says. */
export const PAGE = 50;

/** Which page of a list is asked for. A list's own form adds its filters; other parameters are refused. */
export class PageForm {
  /** The `next` of the page before; else the first page. */
  @IsOptional() @IsLine(200) cursor?: string;
  /** At most so many items; else 50. */
  @IsOptional() @InQuery() @IsInt() @Min(1) @Max(200) limit?: number;
}

/** A number that stands in an address. */
function InQuery(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  );
}
