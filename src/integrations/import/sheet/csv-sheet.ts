import { open } from 'node:fs/promises';
import { InputError } from '../../../kernel/errors';
import { CsvRecords, type CsvRecord } from './csv-records';
import { checkUtf8, encodingOf, textOf } from './encoding';
import { isBlank, namesOf, tooManyColumns } from './header';
import { DELIMITERS } from './sheet';
import type { Delimiter, Sheet, SheetOptions, SheetRow } from './sheet';
import { reason } from '../rows/reasons';

const LOOKED_AT = 4096;
/** What Excel writes and reads before the header to say what parts the cells. */
const SAID_DELIMITER = /^sep=([,;\t])(?:\r\n|\n|\r)/i;

/** Opens a CSV file. @throws InputError for what is none as a whole */
export async function openCsv(
  path: string,
  options: SheetOptions,
  signal?: AbortSignal,
): Promise<Sheet> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
  await file.close();
  const encoding = encodingOf(buffer.subarray(0, bytesRead), options.encoding);
  await refuseBinary(path, encoding);
  if (encoding === 'utf-8') await checkUtf8(path, signal);
  const delimiter = await delimiterOf(path, encoding);
  const csv = new Csv(path, encoding, delimiter, signal);
  const header = await csv.header();
  return {
    kind: 'csv',
    header,
    delimiter,
    sheets: [],
    rows: () => csv.rows(header),
  };
}

/** A CSV file of which is known how it is written. */
class Csv {
  constructor(
    private readonly path: string,
    private readonly encoding: string,
    private readonly delimiter: Delimiter,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async header(): Promise<string[]> {
    let header: string[] | null = null;
    for await (const record of this.records()) {
      // a header and one row that says something: more is not looked at
      if (header) return header;
      if (record.fault?.startsWith('has more than') === true) {
        throw new InputError(tooManyColumns(record.line));
      }
      if (record.fault !== undefined) throw new InputError(`line ${record.line}: ${record.fault}`);
      header = namesOf(record.cells, record.line);
    }
    throw new InputError(
      header ? 'has a header but no rows' : 'is empty, expected a header and rows',
    );
  }

  async *rows(header: readonly string[]): AsyncGenerator<SheetRow> {
    let first = true;
    for await (const record of this.records()) {
      if (!first) yield rowOf(record, header.length);
      first = false;
    }
  }

  private async *records(): AsyncGenerator<CsvRecord> {
    const records = new CsvRecords(this.delimiter);
    for await (const piece of this.pieces()) {
      for (const record of records.push(piece)) {
        if (record.fault !== undefined || !isBlank(record.cells)) yield record;
      }
    }
    for (const record of records.push('', true)) {
      if (record.fault !== undefined || !isBlank(record.cells)) yield record;
    }
  }

  private async *pieces(): AsyncGenerator<string> {
    let first = true;
    for await (const piece of textOf(this.path, this.encoding, this.signal)) {
      // the line stays, so that lines are counted as in the file
      yield first ? piece.replace(SAID_DELIMITER, '\n') : piece;
      first = false;
    }
  }
}

function rowOf({ line, cells, fault }: CsvRecord, width: number): SheetRow {
  const why =
    fault ?? (cells.length === width ? nulIn(cells) : reason('fields', cells.length, width));
  return why === null ? { line, cells } : { line, cells, spoilt: { line, column: null, why } };
}

function nulIn(cells: readonly string[]): string | null {
  return cells.some((cell) => cell.includes('\0')) ? reason('nul') : null;
}

/** @throws InputError for a file that begins with what no text has */
async function refuseBinary(path: string, encoding: string): Promise<void> {
  for await (const piece of textOf(path, encoding)) {
    if (!piece.slice(0, LOOKED_AT).includes('\0')) return;
    throw new InputError(
      'is no text that can be read, expected CSV or XLSX; for UTF-16 declare the encoding',
    );
  }
}

/** What stands most often in the first line that is not blank, outside quotes. */
async function delimiterOf(path: string, encoding: string): Promise<Delimiter> {
  for await (const piece of textOf(path, encoding)) {
    const said = SAID_DELIMITER.exec(piece)?.[1];
    if (said !== undefined) return said as Delimiter;
    // a quote may stand open at the end of the piece: what is in it counts for nothing either way
    const bare = piece.replace(/^[\r\n ]+/, '').replace(/"(?:[^"]|"")*(?:"|$)/g, '');
    const line = bare.slice(0, bare.search(/[\r\n]|$/));
    const counted = DELIMITERS.map((delimiter) => line.split(delimiter).length);
    return DELIMITERS[counted.indexOf(Math.max(...counted))]!;
  }
  return ',';
}
