import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { readSettings, SettingsError } from '../kernel/settings';

/** Where the data is kept. */
export type StoreSettings = SqliteSettings | PostgresSettings;

export interface SqliteSettings {
  readonly kind: 'sqlite';
  /** The file, absolute. */
  readonly file: string;
  /** Its folder, where other files of this installation go too. */
  readonly folder: string;
}

export interface PostgresSettings {
  readonly kind: 'postgres';
  readonly url: string;
  /** Where files of this installation go. */
  readonly folder: string;
}

const DEFAULT_FOLDER = 'data';
const EXPECTED = 'expected sqlite:PATH such as sqlite:data/lupaus.db, or postgres://user@host/name';
const shape = z.object({ DATABASE_URL: z.string().default(`sqlite:${DEFAULT_FOLDER}/lupaus.db`) });

/** Reads DATABASE_URL. @throws SettingsError when it is neither a `sqlite:` file nor a `postgres:` URL */
export function storeSettings(environment: Record<string, string | undefined>): StoreSettings {
  const { DATABASE_URL: url } = readSettings(shape, environment);
  if (/^postgres(ql)?:/.test(url)) {
    if (!URL.canParse(url) || new URL(url).pathname.length < 2) {
      throw new SettingsError('DATABASE_URL', EXPECTED);
    }
    return { kind: 'postgres', url, folder: resolve(DEFAULT_FOLDER) };
  }
  const path = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  // a database in memory cannot be shared by the writer and the reader
  if (path === undefined || path.startsWith(':')) throw new SettingsError('DATABASE_URL', EXPECTED);
  const file = resolve(path);
  return { kind: 'sqlite', file, folder: dirname(file) };
}

/** Where the data is, for people: without a password. */
export function placeOf(settings: StoreSettings): string {
  if (settings.kind === 'sqlite') return settings.file;
  const { host, pathname } = new URL(settings.url);
  return `postgres://${host}${pathname}`;
}
