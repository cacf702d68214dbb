import { join } from 'node:path';
import { z } from 'zod';
import { papersSettings, type PapersSettings } from './hiring/papers/room/papers.settings';
import { atsSettings, type AtsSettings } from './integrations/ats/ats.settings';
import { outwardSettings, type OutwardSettings } from './integrations/outward/outward.settings';
import { SHORTEST_KEY } from './kernel/keys/secret-key';
import { readSettings, SettingsError } from './kernel/settings';
import { mailSettings, type MailSettings } from './mail/mail.settings';
import { storeSettings, type StoreSettings } from './store/store.settings';
import { webSettings, type WebSettings } from './web/web.settings';

const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
const ROLES = ['all', 'web', 'worker'] as const;

/** What a process does: answer requests, send mails and keep the time, or both. */
export type Role = (typeof ROLES)[number];

/** Everything that the environment says. */
export interface Settings {
  readonly role: Role;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Null lets one be made and kept in the data folder. */
  readonly secretKey: string | null;
  /** Where the key is that signs heads; null keeps it in the data folder. */
  readonly headKeyFile: string | null;
  readonly web: WebSettings;
  readonly store: StoreSettings;
  readonly mail: MailSettings;
  readonly papers: PapersSettings;
  readonly ats: AtsSettings;
  readonly outward: OutwardSettings;
}

const shape = z.object({
  ROLE: z.enum(ROLES, `expected one of ${ROLES.join(', ')}`).default('all'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `expected one of ${LOG_LEVELS.join(', ')}`).default('info'),
  SECRET_KEY: z
    .string()
    .min(SHORTEST_KEY, `expected at least ${SHORTEST_KEY} characters`)
    .optional(),
  HEAD_KEY_FILE: z.string().optional(),
});

/** Reads every room's settings. @throws SettingsError naming the first that is wrong */
export function readServerSettings(environment: Record<string, string | undefined>): Settings {
  const read = readSettings(shape, environment);
  const { ROLE: role, LOG_LEVEL: logLevel, SECRET_KEY, HEAD_KEY_FILE } = read;
  const [secretKey, headKeyFile] = [SECRET_KEY ?? null, HEAD_KEY_FILE ?? null];
  const [web, store, mail, outward] = [
    webSettings(environment),
    storeSettings(environment),
    mailSettings(environment),
    outwardSettings(environment),
  ];
  if (role !== 'all') assertSeveral(environment.DATABASE_URL, secretKey);
  const [ats, papers] = [atsSettings(environment), papersSettings(environment)];
  return { role, logLevel, secretKey, headKeyFile, web, store, mail, papers, ats, outward };
}

/** What several processes need to work as one. */
function assertSeveral(database: string | undefined, secretKey: string | null): void {
  if (!/^postgres(ql)?:/.test(database ?? '')) {
    throw new SettingsError('ROLE', 'expected all, for a SQLite file belongs to one process');
  }
  if (secretKey !== null) return;
  throw new SettingsError(
    'SECRET_KEY',
    `the web and worker processes need the same one, expected at least ${SHORTEST_KEY} characters`,
  );
}

/**
 * Where the key is that signs heads. Of several processes each would make one of its own: then only a file that is named
 * is one for all.
 * @returns null when this process signs nothing
 */
export function headKeyFileOf({
  headKeyFile,
  role,
  store,
}: Pick<Settings, 'headKeyFile' | 'role' | 'store'>): string | null {
  return headKeyFile ?? (role === 'all' ? join(store.folder, 'keys', 'head.pem') : null);
}
