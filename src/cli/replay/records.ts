import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { CARRIAGE_RETURN, LINE_FEED, LineCounter, type Place } from './line-counter';
import { Utf8Check } from './utf8-check';
import type { RowProblem } from '../../sla/log/row-problem';

const CHUNK_BYTES = 1 << 20;
/** A record larger than this is taken for a quote that was left open. */
const LARGEST_RECORD = 32 * 1024 * 1024;

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
