import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { OPEN_READONLY } from 'sqlite3';
import { DataSource } from 'typeorm';
import { LupausError, messageOf } from '../kernel/errors';
import { SettingsError } from '../kernel/settings';
import { ApiToken } from './entities/api-token.entity';
import { Application } from './entities/application.entity';
import { Candidate } from './entities/candidate.entity';
import { CommitmentRow } from './entities/commitment-row.entity';
import { Job } from './entities/job.entity';
import { JournalRow } from './entities/journal-row.entity';
import { Message } from './entities/message.entity';
import { TermsVersion } from './entities/terms-version.entity';
import { User } from './entities/user.entity';
import { FirstSlice1767225600000 } from './migrations/0001-first-slice';

const ENTITIES = [
  ...[ApiToken, Application, Candidate, CommitmentRow, Job],
  ...[JournalRow, Message, TermsVersion, User],
];
const SYNCHRONOUS_FULL = 2;
/** How long to wait for another process, such as a command, that is writing. */
const BUSY_MS = 10_000;

/** What both data sources have in common. */
export function sqliteFile(file: string): {
  type: 'sqlite';
  database: string;
  entities: typeof ENTITIES;
} {
  return { type: 'sqlite', database: file, entities: ENTITIES };
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

async function open(file: string): Promise<DataSource> {
  // names and addresses of people lie here
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const writer = new DataSource({
    ...sqliteFile(file),
    migrations: [FirstSlice1767225600000],
  });
  await writer.initialize();
  await writer.query(`PRAGMA busy_timeout = ${BUSY_MS}`);
  await writer.query('PRAGMA journal_mode = WAL');
  // WAL alone may leave NORMAL, which can lose the last commits at a power cut: a promise among them
  await writer.query('PRAGMA synchronous = FULL');
  await writer.runMigrations({ transaction: 'each' });
  // a migration turns foreign keys off and on again
  await writer.query('PRAGMA foreign_keys = ON');
  await assertPragma(writer, 'journal_mode', 'wal');
  await assertPragma(writer, 'synchronous', SYNCHRONOUS_FULL);
  await assertPragma(writer, 'foreign_keys', 1);
  return writer;
}

/**
 * Opens the same file for reading only. On the writer's connection a reader would see rows of a unit that may yet
 * be rolled back (typeorm #307, #1884).
 */
export async function openReader(file: string): Promise<DataSource> {
  const reader = new DataSource({ ...sqliteFile(file), flags: OPEN_READONLY });
  await reader.initialize();
  await reader.query(`PRAGMA busy_timeout = ${BUSY_MS}`);
  return reader;
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
