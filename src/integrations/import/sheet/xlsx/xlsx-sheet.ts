import { InputError } from '../../../../kernel/errors';
import { isBlank, namesOf } from '../header';
import type { Sheet, SheetOptions, SheetRow } from '../sheet';
import { dateStylesOf } from './date-styles';
import { sharedStringsOf } from './shared-strings';
import { worksheetRows, type WorksheetRow } from './sheet-rows';
import { chooseSheet, readWorkbook, type Workbook } from './workbook';
import { ZipArchive } from './zip-archive';
import { reason } from '../../rows/reasons';

type Open = () => Promise<ZipArchive>;

/** Opens an Excel workbook (XLSX, ECMA-376). @throws InputError for what is none as a whole */
export async function openXlsx(
  path: string,
  options: SheetOptions,
  signal?: AbortSignal,
): Promise<Sheet> {
  const open = () => ZipArchive.open(path, signal);
  const { workbook, header } = await opened(open, async (zip) => {
    const workbook = await readWorkbook(zip);
    const part = chooseSheet(workbook, options.sheet);
    return { workbook, header: await headerOf(workbookRows(zip, workbook, part)) };
  });
  const part = chooseSheet(workbook, options.sheet);
  return {
    kind: 'xlsx',
    header,
    delimiter: null,
    sheets: workbook.sheets.map(({ name }) => name),
    rows: () => rowsOf(open, workbook, part, header.length),
  };
}

async function opened<T>(open: Open, work: (zip: ZipArchive) => Promise<T>): Promise<T> {
  const zip = await open();
  try {
    return await work(zip);
  } finally {
    zip.close();
  }
}

async function headerOf(rows: AsyncIterable<WorksheetRow>): Promise<string[]> {
  let header: string[] | null = null;
  for await (const { cells, line } of rows) {
    if (header) return header;
    header = namesOf(cells, line);
  }
  throw new InputError(
    header ? 'has a header but no rows' : 'is empty, expected a header and rows',
  );
}

async function* rowsOf(
  open: Open,
  workbook: Workbook,
  part: string,
  width: number,
): AsyncGenerator<SheetRow> {
  const zip = await open();
  try {
    let first = true;
    for await (const row of workbookRows(zip, workbook, part)) {
      if (!first) yield sheetRow(row, width);
      first = false;
    }
  } finally {
    zip.close();
  }
}

/** The rows of a sheet that say anything. */
async function* workbookRows(
  zip: ZipArchive,
  { strings, styles, from1904 }: Workbook,
  part: string,
): AsyncGenerator<WorksheetRow> {
  const source = {
    strings: strings === null ? [] : await sharedStringsOf(zip, strings),
    dates: styles === null ? [] : await dateStylesOf(zip, styles),
    from1904,
  };
  for await (const row of worksheetRows(zip, part, source)) {
    if (!isBlank(row.cells) || row.badCells.length > 0) yield row;
  }
}

function sheetRow({ line, cells, badCells }: WorksheetRow, width: number): SheetRow {
  if (cells.length > width) {
    const why = reason('beyond_header', cells.length, width);
    return { line, cells, spoilt: { line, column: null, why } };
  }
  while (cells.length < width) cells.push('');
  return badCells.length > 0 ? { line, cells, badCells } : { line, cells };
}
