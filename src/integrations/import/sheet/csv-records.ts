import { LONGEST_CELL, MOST_COLUMNS } from './sheet';
import { reason } from '../rows/reasons';

/** Characters of one record: what is longer is a quote that was left open, or no table. */
const LONGEST_RECORD = 1_000_000;
/** Characters of a record without an end that are kept to be shown. */
const LONGEST_REST = 10_000;

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A record of a CSV file. */
export interface CsvRecord {
  /** On which it begins. */
  line: number;
  cells: string[];
  /** Why it cannot be read; the cells are then its first line, parted at every delimiter. */
  fault?: string;
}

const OPEN_QUOTE = reason('open_quote');
const STRAY_QUOTE = reason('stray_quote');
const TOO_LONG = reason('long_row');
const TOO_WIDE = reason('wide_row', MOST_COLUMNS);
const TOO_LONG_CELL = reason('long_cell_in_row');

/**
 * Reads CSV (RFC 4180) out of text that comes in pieces of any size. Lines end with LF, CR LF or CR. A record that cannot be
 * read is told, and reading goes on at the next line, so that one open quote does not hide the rest of the file. That is
 * why it is not csv-parse, which ends at the first fault and knows where that was only in bytes of UTF-8.
 */
export class CsvRecords {
  /** What has not been read, from the beginning of a record. */
  private text = '';
  private at = 0;
  private line = 1;
  /** In the rest of a line that is too long. */
  private skipping = false;

  constructor(private readonly delimiter: string) {}

  /** The records that end in what has come in so far; blank lines are none. */
  *push(piece: string, last = false): Generator<CsvRecord> {
    this.text = this.text.slice(this.at) + piece;
    this.at = 0;
    while (this.at < this.text.length) {
      if (this.skipping && !this.skipped()) return;
      if (this.at >= this.text.length) return;
      const record = this.next(last);
      if (!record) return;
      if (record.fault !== undefined || record.cells.length > 1 || record.cells[0] !== '') {
        yield record;
      }
    }
  }

  /** @returns null when the record does not end in what there is */
  private next(last: boolean): CsvRecord | null {
    const { text, line } = this;
    const code = this.delimiter.charCodeAt(0);
    const cells: string[] = [];
    let at = this.at;
    for (;;) {
      if (cells.length > MOST_COLUMNS) return this.broken(TOO_WIDE, last);
      let end: number;
      if (text.charCodeAt(at) === QUOTE) {
        end = closingQuote(text, at + 1);
        if (end < 0 || (end === text.length - 1 && !last)) return this.unfinished(last, OPEN_QUOTE);
        const cell = text.slice(at + 1, end);
        cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
        end++;
        if (end < text.length && !endsCell(text.charCodeAt(end), code)) {
          return this.broken(STRAY_QUOTE, last);
        }
      } else {
        end = at;
        while (end < text.length && !endsCell(text.charCodeAt(end), code)) {
          if (text.charCodeAt(end) === QUOTE) return this.broken(STRAY_QUOTE, last);
          end++;
        }
        cells.push(text.slice(at, end));
      }
      if (end < text.length && text.charCodeAt(end) === code) {
        at = end + 1;
        continue;
      }
      const next = afterLineEnd(text, end, last);
      if (next === null) return this.unfinished(last, TOO_LONG);
      const record = this.taken(cells, next);
      return cells.some((cell) => cell.length > LONGEST_CELL)
        ? { line, cells, fault: TOO_LONG_CELL }
        : record;
    }
  }

  private taken(cells: string[], next: number): CsvRecord {
    const { line } = this;
    this.line += linesIn(this.text, this.at, next);
    this.at = next;
    return { line, cells };
  }

  private unfinished(last: boolean, fault: string): CsvRecord | null {
    const tooLong = this.text.length - this.at > LONGEST_RECORD;
    return last || tooLong ? this.broken(fault, last) : null;
  }

  /** Takes the first line of a record that cannot be read. @returns null when that line has not come in yet */
  private broken(fault: string, last: boolean): CsvRecord | null {
    const { line, text, at } = this;
    let end = at;
    while (end < text.length && !endsLine(text.charCodeAt(end))) end++;
    const next = afterLineEnd(text, end, last);
    if (next === null && text.length - at <= LONGEST_RECORD) return null;
    const cells = text.slice(at, Math.min(end, at + LONGEST_REST)).split(this.delimiter);
    this.skipping = next === null;
    this.taken(cells, next ?? text.length);
    return { line, cells: cells.slice(0, MOST_COLUMNS), fault };
  }

  /** Goes on to the end of a line that was too long. @returns whether it was there */
  private skipped(): boolean {
    const { text } = this;
    let end = this.at;
    while (end < text.length && !endsLine(text.charCodeAt(end))) end++;
    const next = afterLineEnd(text, end, false);
    this.skipping = next === null;
    this.at = next ?? end;
    if (!this.skipping) this.line++;
    return !this.skipping;
  }
}

function endsCell(code: number, delimiter: number): boolean {
  return code === delimiter || endsLine(code);
}

function endsLine(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Where the quote stands that closes a text, or -1; two of them are one inside it. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

/** Where the next line begins when one ends there; null when that cannot be told yet. */
function afterLineEnd(text: string, at: number, last: boolean): number | null {
  if (at >= text.length) return last ? at : null;
  if (text.charCodeAt(at) === LINE_FEED) return at + 1;
  if (at + 1 >= text.length && !last) return null;
  return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) lines++;
    else if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED) lines++;
  }
  return lines;
}
