import { z } from 'zod';
import { IMPORT_FIELDS } from '../../integrations/import/draft';
import type { SpokenMapping } from '../../integrations/import/meaning/spoken-mapping';
import { readShape } from '../../kernel/shape';
import { readJson } from '../source';

const names = z.record(z.string(), z.string());
const file = z.strictObject({
  columns: z.partialRecord(z.enum(IMPORT_FIELDS), z.string()).optional(),
  dates: z.enum(['day_first', 'month_first', 'iso']).optional(),
  zone: z.string().optional(),
  stages: names.optional(),
  jobs: names.optional(),
  recruiters: names.optional(),
  statuses: names.optional(),
});

/** Reads a file of `--mapping`. @throws InputError with the path of the fault */
export async function readMapping(path: string): Promise<SpokenMapping> {
  const content = await readJson(path);
  return readShape(file, content, 'mapping');
}
