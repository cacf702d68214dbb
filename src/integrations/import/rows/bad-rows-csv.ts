import { stringify } from 'csv-stringify/sync';
import { plainCell } from '../../../reports/lists/plain-cell';
import { ownColumns } from '../columns/recognise';
import type { BadRow } from '../draft';
import type { Delimiter, Sheet } from '../sheet/sheet';
import { unguarded } from './cell-texts';
import type { UnreadRow } from './outcome';

/**
 * The rows that could not be read as CSV, as they were, with two columns before them: on which line they stood and why. They
 * are mended and loaded again, where these two columns are not read. UTF-8 with a byte order mark, for Excel; a cell that a
 * spreadsheet would take for a formula begins with an apostrophe, which is taken off when the file is loaded again.
 * @param delimiter as the file had it; a comma for a spreadsheet
 */
export async function* badRowsCsv(
  header: readonly string[],
  delimiter: Delimiter | null,
  rows: Iterable<UnreadRow> | AsyncIterable<UnreadRow>,
): AsyncGenerator<string> {
  // in a file that was such a one itself the two columns are written anew
  const own = ownColumns(header).length;
  const written = (cells: readonly string[], bom: boolean) =>
    stringify([cells.map(plainCell)], {
      delimiter: delimiter ?? ',',
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
      bom,
    });
  yield written(['line', 'why', ...header.slice(own)], true);
  for await (const { line, column, why, cells } of rows) {
    const said = column === null ? why : `${column}: ${why}`;
    const rest = own > 0 ? cells.slice(own).map(unguarded) : cells;
    yield written([String(line), said, ...rest], false);
  }
}

/** Those rows of a sheet. */
export function badRowsOf(sheet: Sheet, bad: ReadonlyMap<number, BadRow>): AsyncGenerator<string> {
  return badRowsCsv(sheet.header, sheet.delimiter, unread(sheet, bad));
}

async function* unread(sheet: Sheet, bad: ReadonlyMap<number, BadRow>): AsyncGenerator<UnreadRow> {
  for await (const { line, cells } of sheet.rows()) {
    const why = bad.get(line);
    if (why) yield { ...why, cells };
  }
}
