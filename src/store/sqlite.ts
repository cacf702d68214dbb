import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sqlite3 from 'sqlite3';
import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm';
import { LupausError, messageOf } from '../kernel/errors';
import { SettingsError } from '../kernel/settings';
import {
  BusyError,
  StorageError,
  transact,
  WAIT_MS,
  type Database,
  type NotStoredError,
} from './database';
import { ENTITIES, MIGRATIONS } from './schema';
import { Turns } from './turns';

/** Pages that the writer keeps in memory once they were read. */
const CACHE_KB = 24_000;
const SYNCHRONOUS_FULL = 2;
const OPENING_TRIES = 5;
/** The first migration of a version that had other tables. */
const FOREIGN = 'FirstSlice1767225600000';

/** SQLite's codes for a place that takes nothing. */
const TROUBLES: Record<string, string> = {
  SQLITE_FULL: 'the disk of the database is full',
  SQLITE_IOERR: 'the disk of the database fails',
  SQLITE_READONLY: 'the file of the database may not be written',
};

/** A connection for looks that see one moment, one at a time. */
interface Window {
  source: DataSource;
  turns: Turns;
  looking: number;
}

/** What its data sources have in common. */
export function sqliteFile(file: string): DataSourceOptions {
  return { type: 'sqlite', database: file, entities: ENTITIES, driver: QUIET };
}

/** TypeORM asks the driver to keep a stack for every call, which costs a sixth of all processor time here. */
const QUIET = { ...sqlite3, verbose: () => sqlite3 };

/**
 * A SQLite file. TypeORM has one connection per data source, on which overlapping transactions become savepoints of
 * each other and lose rows (typeorm #307, #1884, #8668). So units run one after the other, in the order of asking.
 */
export class SqliteDatabase implements Database {
  private readonly writing = new Turns();
  private readonly windows: Window[];

  /** @param snapshots apart from `single`: a read beside a long look would else see as little as that one */
  constructor(
    private readonly writer: DataSource,
    private readonly single: DataSource,
    snapshots: readonly DataSource[],
  ) {
    this.windows = snapshots.map((source) => ({ source, turns: new Turns(), looking: 0 }));
  }

  get reader(): EntityManager {
    return this.single.manager;
  }

  async write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    // TypeORM begins deferred, and a read that then writes beside another process fails with SQLITE_BUSY_SNAPSHOT
    const turn = () => transact(this.writer, 'BEGIN IMMEDIATE', work);
    try {
      return await this.writing.next(turn, WAIT_MS, () => new BusyError());
    } catch (error) {
      throw notStored(error) ?? error;
    }
  }

  async read<T>(look: (manager: EntityManager) => Promise<T>, isLong: boolean): Promise<T> {
    // the first is for those that take their time
    const [long, ...short] = this.windows;
    const free = isLong ? long! : short.reduce((a, b) => (b.looking < a.looking ? b : a));
    free.looking++;
    try {
      const turn = () => transact(free.source, 'BEGIN', look);
      return await free.turns.next(turn, WAIT_MS, () => new BusyError());
    } finally {
      free.looking--;
    }
  }

  /** There is only one that writes. */
  lock(): Promise<void> {
    return Promise.resolve();
  }

  /** Into the one file; readers that are open now, or another process, may keep a part of it from there. */
  async settle(): Promise<void> {
    const checkpoint = () => this.writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
    await this.writing.next(checkpoint, WAIT_MS, () => new BusyError()).catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.writing.over();
    for (const { turns } of this.windows) await turns.over();
    const readers = [...this.windows.map(({ source }) => source), this.single];
    for (const source of readers) if (source.isInitialized) await source.destroy();
    if (!this.writer.isInitialized) return;
    await this.settle();
    await this.writer.destroy();
  }
}

/**
 * Opens the file for writing, made if it is not there, and brings its tables up to date.
 * @throws SettingsError when it is no database that can be written
 * @throws LupausError when SQLite does not promise that a commit survives a power cut
 */
export async function openWriter(file: string): Promise<DataSource> {
  try {
    return await open(file);
  } catch (error) {
    if (error instanceof LupausError) throw error;
    const why = error instanceof Error && 'code' in error ? String(error.code) : messageOf(error);
    throw new SettingsError('DATABASE_URL', `${file} is no database that can be written (${why})`);
  }
}

/**
 * Opens the same file for reading only. On the writer's connection a reader would see rows of a unit that may yet
 * be rolled back (typeorm #307, #1884).
 */
export async function openReader(file: string): Promise<DataSource> {
  const reader = new DataSource({
    ...sqliteFile(file),
    flags: sqlite3.OPEN_READONLY,
  } as DataSourceOptions);
  await reader.initialize();
  await reader.query(`PRAGMA busy_timeout = ${WAIT_MS}`);
  return reader;
}

/** What an error says about writing as such; null for one that is about what was to be written. */
function notStored(error: unknown): NotStoredError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // another process, such as a command, writes for long
  if (code === 'SQLITE_BUSY') return new BusyError('another program holds its file');
  const trouble = TROUBLES[code];
  return trouble === undefined ? null : new StorageError(trouble, error);
}

async function open(file: string): Promise<DataSource> {
  // names and addresses of people lie here
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const writer = new DataSource({ ...sqliteFile(file), migrations: MIGRATIONS });
  await writer.initialize();
  await writer.query(`PRAGMA busy_timeout = ${WAIT_MS}`);
  await insist(() => writer.query('PRAGMA journal_mode = WAL'));
  // what was erased shall not lie in the free pages of the file
  await writer.query('PRAGMA secure_delete = ON');
  // WAL alone may leave NORMAL, which can lose the last commits at a power cut: a promise among them
  await writer.query('PRAGMA synchronous = FULL');
  await refuseForeign(writer, file);
  await insist(
    () => writer.runMigrations({ transaction: 'each' }),
    () => migrationsIn(writer),
  );
  // a migration turns foreign keys off and on again
  await writer.query('PRAGMA foreign_keys = ON');
  // rows come with random ids: with SQLite's own 2 MB the pages of their indices are read again and again
  await writer.query(`PRAGMA cache_size = -${CACHE_KB}`);
  await assertPragma(writer, 'journal_mode', 'wal');
  await assertPragma(writer, 'synchronous', SYNCHRONOUS_FULL);
  await assertPragma(writer, 'foreign_keys', 1);
  return writer;
}

/**
 * A command may open a new file at the same moment: whoever comes second finds the tables, and has nothing to do. The
 * change to WAL does not wait for others as statements do: SQLite refuses it at once.
 * @param progress grows while others do the same step: it is given up only when nobody gets on with it
 */
async function insist(
  step: () => Promise<unknown>,
  progress: () => Promise<number> = () => Promise.resolve(0),
): Promise<void> {
  let before = await progress();
  for (let tries = 1; ; tries++) {
    try {
      await step();
      return;
    } catch (error) {
      const after = await progress();
      if (after > before) tries = 1;
      else if (tries === OPENING_TRIES) throw error;
      before = Math.max(before, after);
      await sleep(tries * 200);
    }
  }
}

/** How many were run, by whomever. */
async function migrationsIn(writer: DataSource): Promise<number> {
  const count = 'SELECT count(*) AS "n" FROM "migrations"';
  const [row] = await writer.query<{ n: number }[]>(count).catch(() => []);
  return row?.n ?? 0;
}

async function refuseForeign(writer: DataSource, file: string): Promise<void> {
  const found = await writer
    .query<unknown[]>('SELECT 1 FROM "migrations" WHERE "name" = ?', [FOREIGN])
    .catch(() => []);
  if (found.length === 0) return;
  await writer.destroy();
  throw new SettingsError(
    'DATABASE_URL',
    `${file} was made by a trial version that had other tables; it is left as it is, name another file`,
  );
}

async function assertPragma(source: DataSource, name: string, wanted: unknown): Promise<void> {
  const rows: Record<string, unknown>[] = await source.query(`PRAGMA ${name}`);
  const found = rows[0]?.[name];
  if (found === wanted) return;
  throw new LupausError(
    'unsafe_database',
    `DATABASE_URL: SQLite has ${name} ${String(found)} here, needed is ${String(wanted)}`,
    'operator',
  );
}
