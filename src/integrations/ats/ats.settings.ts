import { z } from 'zod';
import { readSettings } from '../../kernel/settings';

/** How applicant tracking systems are reached. */
export interface AtsSettings {
  /** Instead of every vendor's own address, without a slash at the end; null for theirs. */
  readonly apiUrl: string | null;
}

/** The token under which a provider asks for its `AtsSettings`. */
export const ATS_SETTINGS = Symbol('AtsSettings');

const shape = z.object({
  ATS_API_URL: z
    .string()
    .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'expected an http or https URL')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
});

/** Reads ATS_API_URL. @throws SettingsError when it is wrong */
export function atsSettings(environment: Record<string, string | undefined>): AtsSettings {
  return { apiUrl: readSettings(shape, environment).ATS_API_URL ?? null };
}
