import { openCsv } from './csv-sheet';
import { kindOf } from './file-kind';
import type { Sheet, SheetOptions } from './sheet';
import { openXlsx } from './xlsx/xlsx-sheet';

/**
 * Opens a CSV file or an Excel workbook (XLSX), whatever its name says. The header is read, the rows are not.
 * @param signal ends the reading, now and of rows, with an AbortError
 * @throws InputError, a sentence without the file's name, for what is no table as a whole: an unknown encoding, another
 *   kind of file, a zip bomb, no header, no rows
 */
export async function openSheet(
  path: string,
  options: SheetOptions = {},
  signal?: AbortSignal,
): Promise<Sheet> {
  const open = (await kindOf(path)) === 'zip' ? openXlsx : openCsv;
  return open(path, options, signal);
}
