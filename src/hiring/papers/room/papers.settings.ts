import { z } from 'zod';
import { readSettings } from '../../../kernel/settings';

/** How many files of candidates are taken. */
export interface PapersSettings {
  /** What all candidates together may leave in 24 hours, in bytes; null for as much as they like. */
  readonly mostBytesADay: number | null;
}

/** The token under which a provider asks for its `PapersSettings`. */
export const PAPERS_SETTINGS = Symbol('PapersSettings');

const MB = 1_000_000;
const EXPECTED = 'expected a number of megabytes, 0 for no limit';

const shape = z.object({
  OPEN_FILES_MB_PER_DAY: z
    .string()
    .regex(/^\d{1,9}$/, EXPECTED)
    .transform(Number)
    .default(5000),
});

/** Reads OPEN_FILES_MB_PER_DAY. @throws SettingsError when it is wrong */
export function papersSettings(environment: Record<string, string | undefined>): PapersSettings {
  const { OPEN_FILES_MB_PER_DAY: most } = readSettings(shape, environment);
  return { mostBytesADay: most === 0 ? null : most * MB };
}
