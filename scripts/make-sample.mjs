// Writes acme-2026.csv and process-log/log.csv into samples/ (or the folder given). The same seed gives the same bytes.
// Run by hand: npm run sample
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { acmeYear } from './sample/acme.mjs';
import { COLUMNS } from './sample/application.mjs';
import { PROCESS_COLUMNS, processLog } from './sample/process-log.mjs';
import { iso } from './sample/working-time.mjs';

// tried from 2020 on: with this one rare things (late in transport, reschedules, upheld disputes) all occur
const SEED = 2035;
const folder = process.argv[2] ?? fileURLToPath(new URL('../samples', import.meta.url));

write(
  'acme-2026.csv',
  COLUMNS,
  acmeYear(SEED).map((row) => ({ ...row, at: iso(row.at) })),
);
write('process-log/log.csv', PROCESS_COLUMNS, processLog(SEED));

function write(name, columns, rows) {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stringify(rows, { header: true, columns }));
  console.log(`wrote ${file}: ${rows.length} rows`);
}
