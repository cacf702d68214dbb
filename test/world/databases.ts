import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '../../src/store/store.module';
import { storeSettings, type StoreSettings } from '../../src/store/store.settings';

/** What the medium and end-to-end suites run on: `describe.each(DATABASES)`. */
export const DATABASES = ['sqlite', 'postgres'] as const;
export type DatabaseKind = (typeof DATABASES)[number];

/**
 * What whole flows run on: SQLite, and in `npm run test:postgres` PostgreSQL. What differs between the two, the units, the
 * outbox, the sweep and the reports, is tested on both every time.
 */
export const FLOW_DATABASES: readonly DatabaseKind[] =
  process.env.TEST_ON === 'postgres' ? ['postgres'] : ['sqlite'];

/** An empty database, and a folder for the installation's other files. */
export interface FreshDatabase {
  url: string;
  settings: StoreSettings;
  folder: string;
  drop(): Promise<void>;
}

/** An empty one with all tables, of which the tests' are copies: the migrations run once and not for every test. */
const TEMPLATE = 'lupaus_template';

export async function makeTemplates(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lupaus-template-'));
  process.env.LUPAUS_TEMPLATE_FOLDER = folder;
  await onServer(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await onServer(`CREATE DATABASE ${TEMPLATE}`);
  for (const url of [`sqlite:${join(folder, 'template.db')}`, urlOf(TEMPLATE)]) {
    await (await openDatabase(storeSettings({ DATABASE_URL: url }))).close();
  }
}

export async function removeTemplates(): Promise<void> {
  await onServer(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  rmSync(process.env.LUPAUS_TEMPLATE_FOLDER!, { recursive: true, force: true });
}

function urlOf(database: string): string {
  const server = new URL(process.env.TEST_POSTGRES_URL!);
  server.pathname = `/${database}`;
  return server.href;
}

/** @param isBare without a table, as before the first start */
export async function freshDatabase(kind: DatabaseKind, isBare = false): Promise<FreshDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'lupaus-'));
  const removeFolder = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  if (kind === 'sqlite') {
    const file = join(folder, 'test.db');
    if (!isBare) copyFileSync(join(process.env.LUPAUS_TEMPLATE_FOLDER!, 'template.db'), file);
    const url = `sqlite:${file}`;
    const drop = () => {
      removeFolder();
      return Promise.resolve();
    };
    return { url, settings: storeSettings({ DATABASE_URL: url }), folder, drop };
  }
  const name = `lupaus_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${isBare ? 'template0' : TEMPLATE}`);
  const url = urlOf(name);
  const drop = async () => {
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    removeFolder();
  };
  return { url, settings: { ...storeSettings({ DATABASE_URL: url }), folder }, folder, drop };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
