import { open, rename, unlink } from 'node:fs/promises';
import { Database, OPEN_READONLY } from 'sqlite3';
import { LupausError } from '../../kernel/errors';
import { WAIT_MS } from '../database';

/** Names and addresses of people lie there. */
const OWNER_ONLY = 0o600;

/**
 * Copies a SQLite file as of one moment, while others write to it, and checks the copy. The target appears under its
 * name only when it is whole; nobody but its owner can read it.
 * @throws ErrnoException EEXIST when the target is there already, or what else keeps it from being made
 * @throws LupausError when the copy is damaged; it is removed
 */
export async function copySqlite(file: string, target: string): Promise<void> {
  // holds the name, so that of two copies to one target the second fails
  await make(target);
  const part = `${target}.part`;
  const made = [target];
  try {
    await make(part);
    made.push(part);
    const source = await connect(file);
    try {
      await run(source, `PRAGMA busy_timeout = ${WAIT_MS}`);
      // fills an empty file, and refuses any other
      await run(source, 'VACUUM INTO ?', part);
    } finally {
      await close(source);
    }
    await check(part);
    await settle(part);
    await rename(part, target);
  } catch (error) {
    for (const one of made) await unlink(one).catch(() => undefined);
    throw error;
  }
}

async function make(path: string): Promise<void> {
  const file = await open(path, 'wx', OWNER_ONLY);
  await file.close();
}

/** On the disk, not only on its way there. */
async function settle(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

async function check(path: string): Promise<void> {
  const copy = await connect(path);
  try {
    const [found] = await run<{ integrity_check: string }>(copy, 'PRAGMA integrity_check');
    if (found?.integrity_check === 'ok') return;
    throw new LupausError('damaged_copy', 'the copy is damaged; is the database?', 'operator');
  } finally {
    await close(copy);
  }
}

function connect(path: string): Promise<Database> {
  return new Promise((done, fail) => {
    const database: Database = new Database(path, OPEN_READONLY, (error) => {
      if (error) fail(error);
      else done(database);
    });
  });
}

function run<Row>(database: Database, statement: string, ...values: string[]): Promise<Row[]> {
  return new Promise((done, fail) => {
    database.all<Row>(statement, values, (error, rows) => {
      if (error) fail(error);
      else done(rows);
    });
  });
}

function close(database: Database): Promise<void> {
  return new Promise((done) => {
    database.close(() => {
      done();
    });
  });
}
