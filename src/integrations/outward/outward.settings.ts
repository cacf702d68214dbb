import { z } from 'zod';
import { readSettings } from '../../kernel/settings';
import { Allowance } from './allowance';

/** Where requests of ours may go. */
export interface OutwardSettings {
  readonly allowance: Allowance;
}

/** The token under which a provider asks for its `OutwardSettings`. */
export const OUTWARD_SETTINGS = Symbol('OutwardSettings');

const EXPECTED =
  'expected addresses, ranges such as 10.20.0.0/16, or host names, with commas between';

const shape = z.object({
  WEBHOOK_ALLOW: z
    .string()
    .default('')
    .transform((text) => Allowance.read(text))
    .refine((allowance) => allowance !== null, EXPECTED),
});

/** Reads WEBHOOK_ALLOW. @throws SettingsError when it is wrong */
export function outwardSettings(environment: Record<string, string | undefined>): OutwardSettings {
  return { allowance: readSettings(shape, environment).WEBHOOK_ALLOW };
}
