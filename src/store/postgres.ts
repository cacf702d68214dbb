import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm';
import { LupausError, messageOf } from '../kernel/errors';
import { SettingsError } from '../kernel/settings';
import { BusyError, StorageError, transact, WAIT_MS, type Database } from './database';
import { ENTITIES, MIGRATIONS } from './schema';

const WRITERS = 10;
const READERS = 5;
/** Any number that nobody else in this database takes. */
const MIGRATION_LOCK = 7_028_110_521;
const TRIES = 3;
/** serialization_failure, deadlock_detected */
const TRY_AGAIN = ['40001', '40P01'];
/** disk_full, read_only_sql_transaction */
const TROUBLES: Record<string, string> = {
  '53100': 'the disk of the database is full',
  '25006': 'the database can only be read',
};
const LOCK_NOT_AVAILABLE = '55P03';
const NO_CONNECTION = 'timeout exceeded when trying to connect';

/** A PostgreSQL database, for any number of processes. */
export class PostgresDatabase implements Database {
  constructor(
    private readonly writer: DataSource,
    private readonly single: DataSource,
  ) {}

  get reader(): EntityManager {
    return this.single.manager;
  }

  async write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await transact(this.writer, 'BEGIN', work);
      } catch (error) {
        const code = codeOf(error);
        // a unit waits for nothing outside, so it can be run again from its beginning
        if (TRY_AGAIN.includes(code) && tries < TRIES) continue;
        const trouble = TROUBLES[code];
        if (trouble !== undefined) throw new StorageError(trouble, error);
        const isBusy = code === LOCK_NOT_AVAILABLE || TRY_AGAIN.includes(code);
        throw isBusy || messageOf(error).includes(NO_CONNECTION) ? new BusyError() : error;
      }
    }
  }

  read<T>(look: (manager: EntityManager) => Promise<T>): Promise<T> {
    return transact(this.single, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', look);
  }

  async lock(manager: EntityManager, name: string): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
  }

  /** The server sees to that. */
  settle(): Promise<void> {
    return Promise.resolve();
  }

  async close(): Promise<void> {
    for (const source of [this.single, this.writer]) {
      if (source.isInitialized) await source.destroy();
    }
  }
}

/** What its data sources have in common. */
export function postgresServer(url: string): DataSourceOptions {
  return { type: 'postgres', url, entities: ENTITIES, applicationName: 'lupaus' };
}

/**
 * Connects for writing, and brings the tables up to date; of several processes that start at once, one does it.
 * @throws SettingsError when there is no such database
 */
export async function connectWriter(url: string): Promise<DataSource> {
  const writer = new DataSource({
    ...postgresServer(url),
    migrations: MIGRATIONS,
    poolSize: WRITERS,
    connectTimeoutMS: WAIT_MS,
    extra: { options: `-c lock_timeout=${WAIT_MS} -c idle_in_transaction_session_timeout=60000` },
  } as DataSourceOptions);
  await connect(writer, url);
  const runner = writer.createQueryRunner();
  try {
    // waits as long as the others' migrations take
    await runner.query('SET lock_timeout = 0');
    await runner.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    await writer.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
    await runner.query('RESET lock_timeout');
    await runner.release();
  }
  return writer;
}

/** Connects to the same database such that nothing can be written. */
export async function connectReader(url: string): Promise<DataSource> {
  const reader = new DataSource({
    ...postgresServer(url),
    poolSize: READERS,
    connectTimeoutMS: WAIT_MS,
    extra: { options: '-c default_transaction_read_only=on' },
  } as DataSourceOptions);
  await connect(reader, url);
  return reader;
}

async function connect(source: DataSource, url: string): Promise<void> {
  try {
    await source.initialize();
  } catch (error) {
    if (error instanceof LupausError) throw error;
    const { host, pathname } = new URL(url);
    const why = codeOf(error) === '' ? messageOf(error) : codeOf(error);
    throw new SettingsError('DATABASE_URL', `no PostgreSQL at ${host}${pathname} (${why})`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
