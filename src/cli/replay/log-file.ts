import { open } from 'node:fs/promises';
import { InputError } from '../../kernel/errors';
import { quote } from '../../kernel/shape';
import type { LogMap } from '../../sla/log/columns';
import { EventLog } from '../../sla/log/event-log';
import { UnreadableCell, type RowProblem } from '../../sla/log/row-problem';
import { RowReader, UnmappedActivity } from '../../sla/log/row-reader';
import { whyUnreadable } from '../source';
import { readRecords } from './records';

/** A log and the rows of it that could not be read. */
export interface LoadedLog {
  log: EventLog;
  problems: RowProblem[];
  /** Activities that the map neither turns into events nor ignores, with the line of the first. */
  unmapped: ReadonlyMap<string, { line: number; rows: number }>;
}

/**
 * Reads a CSV log into memory, event by event.
 * @param onProgress told the bytes read and the size of the file now and then
 * @throws InputError when the file as a whole is none: missing, binary, without the columns or without rows
 */
export async function loadLog(
  path: string,
  map: LogMap | null,
  onProgress: (bytes: number, size: number) => void,
): Promise<LoadedLog> {
  const size = await checkFile(path);
  const loading = new Loading(path, map);
  await readRecords(path, {
    record: (cells, line, clean) => {
      loading.record(cells, line, clean);
    },
    problem: (problem) => loading.problems.push(problem),
    progress: (bytes) => {
      onProgress(bytes, size);
    },
  });
  return loading.settled();
}

/** The log while its records come in. What the parser calls must not throw, so a bad header waits here. */
class Loading {
  readonly log = new EventLog();
  readonly problems: RowProblem[] = [];
  readonly unmapped = new Map<string, { line: number; rows: number }>();
  private reader: RowReader | null = null;
  private header: readonly string[] = [];
  private badHeader: unknown = null;
  private rows = 0;
  private readonly unread = new Set<string>();

  constructor(
    private readonly path: string,
    private readonly map: LogMap | null,
  ) {}

  record(cells: readonly string[], line: number, clean: boolean): void {
    if (this.badHeader !== null) return;
    try {
      if (this.reader === null) {
        this.header = cells;
        this.reader = new RowReader(cells, this.map);
        return;
      }
      this.rows++;
      if (!clean) this.refuseReplaced(cells);
      const row = this.reader.read(cells, line);
      if (row) this.log.add(row);
    } catch (error) {
      if (!(error instanceof UnreadableCell)) this.badHeader = error;
      else this.note(error, line);
    }
  }

  settled(): LoadedLog {
    if (this.badHeader instanceof InputError) {
      throw new InputError(`${this.path} ${this.badHeader.message}`);
    }
    if (this.badHeader !== null) throw this.badHeader as Error;
    if (this.rows === 0 && this.problems.length === 0) {
      throw new InputError(
        `${this.path}: ${this.reader ? 'has a header but no rows' : 'is empty, expected a header and rows'}`,
      );
    }
    const { log, unmapped } = this;
    const problems = this.problems.concat(log.settle(this.unread));
    return { log, problems: problems.sort((a, b) => a.line - b.line), unmapped };
  }

  private note(error: UnreadableCell, line: number): void {
    this.problems.push({ line, column: error.column, why: error.message });
    const application = this.reader?.application();
    if (application) this.unread.add(application);
    if (error instanceof UnmappedActivity) {
      const seen = this.unmapped.get(error.activity) ?? { line, rows: 0 };
      this.unmapped.set(error.activity, { ...seen, rows: seen.rows + 1 });
    }
  }

  private refuseReplaced(cells: readonly string[]): void {
    const bad = cells.findIndex((cell) => cell.includes('\ufffd'));
    if (bad < 0) return;
    throw new UnreadableCell(
      this.header[bad] ?? null,
      `${quote(cells[bad])} is not UTF-8, expected the file to be saved as UTF-8`,
    );
  }
}

/** @returns the size in bytes. @throws InputError for what cannot be a CSV file in UTF-8 */
async function checkFile(path: string): Promise<number> {
  let start: Buffer;
  let size: number;
  try {
    const file = await open(path);
    try {
      size = (await file.stat()).size;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
      start = buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new InputError(`${path}: ${whyUnreadable(error)}`);
  }
  const mark = start.subarray(0, 2).toString('latin1');
  if (mark === '\xff\xfe' || mark === '\xfe\xff') {
    throw new InputError(`${path}: is UTF-16, expected a CSV file in UTF-8`);
  }
  if (start.includes(0)) throw new InputError(`${path}: is binary, expected a CSV file in UTF-8`);
  return size;
}
