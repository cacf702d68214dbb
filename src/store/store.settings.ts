import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { readSettings, SettingsError } from '../kernel/settings';

/** Where the data is kept. */
export interface StoreSettings {
  /** The SQLite file, absolute. */
  readonly file: string;
  /** Its folder, where other files of this installation go too. */
  readonly folder: string;
}

const shape = z.object({ DATABASE_URL: z.string().default('sqlite:data/lupaus.db') });

/** Reads DATABASE_URL. @throws SettingsError when it is no `sqlite:` file */
export function storeSettings(environment: Record<string, string | undefined>): StoreSettings {
  const { DATABASE_URL: url } = readSettings(shape, environment);
  if (/^postgres(ql)?:/.test(url)) {
    throw new SettingsError(
      'DATABASE_URL',
      'PostgreSQL comes later, use sqlite:PATH such as sqlite:data/lupaus.db',
    );
  }
  const path = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  // a database in memory cannot be shared by the writer and the reader
  if (path === undefined || path.startsWith(':')) {
    throw new SettingsError('DATABASE_URL', 'expected sqlite:PATH such as sqlite:data/lupaus.db');
  }
  const file = resolve(path);
  return { file, folder: dirname(file) };
}
