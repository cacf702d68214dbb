import { z } from 'zod';
import { mailSettings, type MailSettings } from './mail/mail.settings';
import { readSettings } from './kernel/settings';
import { storeSettings, type StoreSettings } from './store/store.settings';

const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;

/** Everything that the environment says. */
export interface Settings {
  readonly port: number;
  /** Where people reach this service, without a slash at the end. */
  readonly publicUrl: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly store: StoreSettings;
  readonly mail: MailSettings;
}

const shape = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a port, 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65535, 'expected a port, 0 to 65535')
    .default(3000),
  PUBLIC_URL: z
    .string()
    .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'expected an http or https URL')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `expected one of ${LOG_LEVELS.join(', ')}`).default('warn'),
});

/** Reads every room's settings. @throws SettingsError naming the first that is wrong */
export function readServerSettings(environment: Record<string, string | undefined>): Settings {
  const { PORT: port, PUBLIC_URL, LOG_LEVEL: logLevel } = readSettings(shape, environment);
  const publicUrl = PUBLIC_URL ?? `http://localhost:${port}`;
  const store = storeSettings(environment);
  return { port, publicUrl, logLevel, store, mail: mailSettings(environment) };
}
