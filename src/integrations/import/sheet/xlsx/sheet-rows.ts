import { InputError } from '../../../../kernel/errors';
import { tooManyColumns } from '../header';
import { MOST_COLUMNS, type BadCell } from '../sheet';
import { valueOf, type CellSource, type RawCell } from './cell-value';
import { TextRun } from './shared-strings';
import { readXml, type Attributes } from './xml-part';
import type { ZipArchive } from './zip-archive';

/** A row of a worksheet, as wide as its last cell that holds anything. */
export interface WorksheetRow {
  line: number;
  cells: string[];
  badCells: BadCell[];
}

/** The rows of a worksheet, one piece of the file after the other. @throws InputError for what is no worksheet */
export async function* worksheetRows(
  zip: ZipArchive,
  part: string,
  source: CellSource,
): AsyncGenerator<WorksheetRow> {
  const rows = readXml(part, zip.read(part), new RowReader(source));
  for await (const reader of rows) yield* reader.take();
}

/** Makes rows of what the parser tells. */
class RowReader {
  private rows: WorksheetRow[] = [];
  private row: WorksheetRow | null = null;
  private cell: RawCell | null = null;
  private column = -1;
  private line = 0;
  private inValue = false;
  private readonly run = new TextRun();

  constructor(private readonly source: CellSource) {}

  take(): WorksheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  opens(name: string, attributes: Attributes): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c' && this.row) this.beginCell(attributes);
    else if (this.cell) {
      if (name === 'v') this.inValue = true;
      else if (name === 'f') this.cell.formula = true;
      else this.run.opens(name);
    }
  }

  text(text: string): void {
    if (!this.cell) return;
    if (this.inValue) this.cell.value = (this.cell.value ?? '') + text;
    else this.run.text(text);
  }

  closes(name: string): void {
    if (name === 'row') {
      if (this.row) this.rows.push(this.row);
      this.row = null;
    } else if (name === 'c') this.endCell();
    else if (name === 'v') this.inValue = false;
    else if (this.cell) this.run.closes(name);
  }

  private beginRow({ r }: Attributes): void {
    const line = r === undefined ? this.line + 1 : Number(r);
    if (!Number.isInteger(line) || line <= this.line) {
      throw new InputError(`is damaged: row ${r} comes after row ${this.line}`);
    }
    this.line = line;
    this.column = -1;
    this.row = { line, cells: [], badCells: [] };
  }

  private beginCell({ r, t, s }: Attributes): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.cell = { type: t ?? 'n', style: Number(s ?? 0), value: null, inline: '', formula: false };
  }

  private endCell(): void {
    const { cell, row, column } = this;
    this.cell = null;
    if (!cell || !row) return;
    cell.inline = this.run.take();
    const read = valueOf(cell, this.source);
    if ('text' in read && read.text === '') return;
    if (column >= MOST_COLUMNS) throw new InputError(tooManyColumns(row.line));
    while (row.cells.length <= column) row.cells.push('');
    if ('text' in read) row.cells[column] = read.text;
    // a cell may come again and again: more of them than columns are no table
    else if (row.badCells.push({ column, why: read.why }) > MOST_COLUMNS) {
      throw new InputError(tooManyColumns(row.line));
    }
  }
}

/** 0 for "A1", 26 for "AA7". */
function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (letters === undefined) throw new InputError(`is damaged: ${reference} is no cell`);
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
