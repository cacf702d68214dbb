import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { storeSettings, type StoreSettings } from '../../src/store/store.settings';

/** What the medium and end-to-end suites run on: `describe.each(DATABASES)`. */
export const DATABASES = ['sqlite', 'postgres'] as const;
export type DatabaseKind = (typeof DATABASES)[number];

/** An empty database, and a folder for the installation's other files. */
export interface FreshDatabase {
  url: string;
  settings: StoreSettings;
  folder: string;
  drop(): Promise<void>;
}

export async function freshDatabase(kind: DatabaseKind): Promise<FreshDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'lupaus-'));
  const removeFolder = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  if (kind === 'sqlite') {
    const url = `sqlite:${join(folder, 'test.db')}`;
    const drop = () => {
      removeFolder();
      return Promise.resolve();
    };
    return { url, settings: storeSettings({ DATABASE_URL: url }), folder, drop };
  }
  const name = `lupaus_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  const server = new URL(process.env.TEST_POSTGRES_URL!);
  server.pathname = `/${name}`;
  const url = server.href;
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
