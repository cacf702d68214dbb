import { createReadStream } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse';
import type { RowProblem } from '../../sla/log/row-problem';

const CHUNK_BYTES = 1 << 20;
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
export async function readRecords(
  path: string,
  handlers: RecordHandlers,
  chunkBytes = CHUNK_BYTES,
): Promise<void> {
  let from: Place | null = { offset: 0, line: 1 };
  while (from !== null) from = await readFrom(path, from, handlers, chunkBytes);
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
  chunkBytes: number,
): Promise<Place | null> {
  const counter = new LineCounter(start);
  const utf8 = new Utf8Check();
  const outcome: { failure?: Error } = {};
  const parser = parse({
    bom: start.offset === 0,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_RECORD,
    on_record: (cells: string[], { bytes, empty_lines }) => {
      const line = counter.recordEnds(bytes, empty_lines);
      handlers.record(cells, line, utf8.clean);
      return null;
    },
  });
  parser.on('error', (error) => {
    outcome.failure = error;
  });
  parser.resume();
  for await (const piece of createReadStream(path, {
    start: start.offset,
    highWaterMark: chunkBytes,
  })) {
    const chunk = piece as Buffer;
    counter.chunk(chunk);
    utf8.see(chunk);
    await pushed(parser, chunk);
    handlers.progress(start.offset + counter.bytes);
    if (outcome.failure) break;
  }
  utf8.end();
  if (!outcome.failure) await ended(parser);
  if (!outcome.failure) return null;
  const { line, next } = await brokenLine(path, counter.recordStart());
  handlers.problem({ line, column: null, why: explain(outcome.failure) });
  return next;
}

/** Counts lines along with the parser, which takes CR LF inside quotes for two. */
class LineCounter {
  /** Seen so far. */
  bytes = 0;
  /** The parser may lag behind by some bytes or by a long record: what it has not passed yet waits here. */
  private waiting: Buffer[] = [];
  private endOfLast = { bytes: 0, lines: 0 };
  private emptyLines = 0;
  private separator = LINE_FEED;

  constructor(private readonly start: Place) {}

  chunk(chunk: Buffer): void {
    if (this.bytes === 0 && endsLinesWithCr(chunk)) this.separator = CARRIAGE_RETURN;
    this.waiting.push(chunk);
    this.bytes += chunk.length;
  }

  /** @returns the line on which the record that ends there began */
  recordEnds(bytes: number, emptyLines: number): number {
    const blank = emptyLines - this.emptyLines;
    const line = this.start.line + this.endOfLast.lines + blank;
    const lines = this.endOfLast.lines + this.pass(bytes - this.endOfLast.bytes);
    this.endOfLast = { bytes, lines };
    this.emptyLines = emptyLines;
    return line;
  }

  /** Where the record that is being read began. */
  recordStart(): Place {
    const { bytes, lines } = this.endOfLast;
    return { offset: this.start.offset + bytes, line: this.start.line + lines };
  }

  /** Takes so many bytes from what waits. @returns the line ends among them */
  private pass(bytes: number): number {
    let lines = 0;
    for (let left = bytes; left > 0;) {
      const chunk = this.waiting[0]!;
      const part = chunk.length <= left ? chunk : chunk.subarray(0, left);
      for (let at = part.indexOf(this.separator); at >= 0; lines++) {
        at = part.indexOf(this.separator, at + 1);
      }
      left -= part.length;
      if (part === chunk) this.waiting.shift();
      else this.waiting[0] = chunk.subarray(part.length);
    }
    return lines;
  }
}

/** True for the start of a file whose lines end with CR alone, as on an old Macintosh. */
function endsLinesWithCr(chunk: Buffer): boolean {
  const first = chunk.indexOf(CARRIAGE_RETURN);
  return first >= 0 && first < chunk.length - 1 && !chunk.includes(LINE_FEED);
}

/** Whether all bytes so far are UTF-8; a character may be cut in two by the end of a chunk. */
class Utf8Check {
  clean = true;
  private cut: Buffer = Buffer.alloc(0);

  see(chunk: Buffer): void {
    if (!this.clean) return;
    const bytes = this.cut.length === 0 ? chunk : Buffer.concat([this.cut, chunk]);
    const whole = bytes.length - cutAtEnd(bytes);
    this.cut = bytes.subarray(whole);
    this.clean = isUtf8(bytes.subarray(0, whole));
  }

  end(): void {
    this.clean &&= this.cut.length === 0;
  }
}

/** How many bytes at the end begin a character that they do not finish. */
function cutAtEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
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
