import { createReadStream } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse';
import type { RowProblem } from '../../sla/log/row-problem';

/** A record larger than this is taken for a quote that was left open. */
const LARGEST_RECORD = 32 * 1024 * 1024;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** What is told of a file while it is read. */
export interface RecordHandlers {
  /** @param line on which the record begins; `clean` is false when bytes of its neighbourhood were not UTF-8 */
  record(cells: readonly string[], line: number, clean: boolean): void;
  problem(problem: RowProblem): void;
  progress(bytes: number): void;
}

/**
 * Reads the records of a CSV file (RFC 4180) as a stream. A record that cannot be read is reported and reading goes
 * on at the next line, so that one open quote does not hide the rest of the file.
 * @throws the file system's error when the file cannot be read
 */
export async function readRecords(path: string, handlers: RecordHandlers): Promise<void> {
  let from: Place | null = { offset: 0, line: 1 };
  while (from !== null) from = await readFrom(path, from, handlers);
}

interface Place {
  /** In bytes from the beginning of the file. */
  offset: number;
  line: number;
}

/** @returns where to go on after a record that could not be read; null at the end of the file */
async function readFrom(
  path: string,
  start: Place,
  handlers: RecordHandlers,
): Promise<Place | null> {
  const counter = new LineCounter(start);
  let clean = true;
  const outcome: { failure?: Error } = {};
  const parser = parse({
    bom: start.offset === 0,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_RECORD,
    on_record: (cells: string[], { bytes, empty_lines }) => {
      const line = counter.recordEnds(bytes, empty_lines);
      handlers.record(cells, line, clean);
      return null;
    },
  });
  parser.on('error', (error) => {
    outcome.failure = error;
  });
  parser.resume();
  for await (const piece of createReadStream(path, {
    start: start.offset,
    highWaterMark: 1 << 20,
  })) {
    const chunk = piece as Buffer;
    counter.chunk(chunk);
    clean &&= isUtf8(wholeCharacters(chunk));
    await pushed(parser, chunk);
    handlers.progress(start.offset + counter.bytes);
    if (outcome.failure) break;
  }
  if (!outcome.failure) await ended(parser);
  if (!outcome.failure) return null;
  const { line, next } = await brokenLine(path, counter.recordStart());
  handlers.problem({ line, column: null, why: explain(outcome.failure) });
  return next;
}

/** Counts lines along with the parser, which takes CR LF inside quotes for two. */
class LineCounter {
  bytes = 0;
  private lines = 0;
  private current: Buffer = Buffer.alloc(0);
  private counted = 0;
  private endOfLast = { bytes: 0, lines: 0 };
  private emptyLines = 0;
  private separator = LINE_FEED;

  constructor(private readonly start: Place) {}

  chunk(chunk: Buffer): void {
    if (this.bytes === 0 && !chunk.includes(LINE_FEED)) this.separator = CARRIAGE_RETURN;
    this.countTo(this.bytes);
    this.current = chunk;
    this.counted = 0;
    this.bytes += chunk.length;
  }

  /** @returns the line on which the record that ends there began */
  recordEnds(bytes: number, emptyLines: number): number {
    const blank = emptyLines - this.emptyLines;
    const line = this.start.line + this.endOfLast.lines + blank;
    this.countTo(bytes);
    this.endOfLast = { bytes, lines: this.lines };
    this.emptyLines = emptyLines;
    return line;
  }

  /** Where the record that is being read began. */
  recordStart(): Place {
    const { bytes, lines } = this.endOfLast;
    return { offset: this.start.offset + bytes, line: this.start.line + lines };
  }

  private countTo(bytes: number): void {
    const end = Math.min(this.current.length, bytes - (this.bytes - this.current.length));
    for (;;) {
      const next = this.current.indexOf(this.separator, this.counted);
      if (next < 0 || next >= end) break;
      this.lines++;
      this.counted = next + 1;
    }
  }
}

/** The chunk without a character that is cut off at either end. */
function wholeCharacters(chunk: Buffer): Buffer {
  let from = 0;
  while (from < 3 && (chunk[from]! & 0xc0) === 0x80) from++;
  let to = chunk.length;
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back]!;
    if (byte >= 0xc0) to = chunk.length - back;
    if ((byte & 0xc0) !== 0x80) break;
  }
  return chunk.subarray(Math.min(from, to), to);
}

/** The line on which a record that begins at or after a place stands (blank ones may come first), and the next one. */
async function brokenLine(
  path: string,
  after: Place,
): Promise<{ line: number; next: Place | null }> {
  let { offset, line } = after;
  let blank = true;
  for await (const piece of createReadStream(path, { start: after.offset })) {
    for (const byte of piece as Buffer) {
      offset++;
      if (byte !== LINE_FEED) blank &&= byte === CARRIAGE_RETURN;
      else if (blank) line++;
      else return { line, next: { offset, line: line + 1 } };
    }
  }
  return { line, next: null };
}

function explain(error: Error & { code?: string }): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'a quote is opened and never closed, expected a closing " (and "" for one inside a text)';
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return 'is longer than 32 MB, expected a shorter row; perhaps a quote was left open';
  }
  return 'a quote stands inside a text, expected the text in quotes and "" for each one inside';
}

function pushed(parser: NodeJS.WritableStream, chunk: Buffer): Promise<void> {
  return new Promise((resolve) => {
    parser.write(chunk, () => {
      resolve();
    });
  });
}

function ended(parser: NodeJS.ReadWriteStream): Promise<void> {
  return new Promise((resolve) => {
    parser.once('end', resolve);
    parser.once('error', () => {
      resolve();
    });
    parser.end();
  });
}
