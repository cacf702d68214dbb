// Writes samples/acme-2026.csv and samples/process-log/log.csv. The same seed gives the same bytes.
// Run by hand: npm run sample
import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { acmeYear } from './sample/acme.mjs';
import { COLUMNS } from './sample/application.mjs';
import { PROCESS_COLUMNS, processLog } from './sample/process-log.mjs';
import { iso } from './sample/working-time.mjs';

// tried from 2020 on: with this one rare things (late in transport, reschedules, upheld disputes) all occur
const SEED = 2035;

write(
  'acme-2026.csv',
  COLUMNS,
  acmeYear(SEED).map((row) => ({ ...row, at: iso(row.at) })),
);
write('process-log/log.csv', PROCESS_COLUMNS, processLog(SEED));

function write(name, columns, rows) {
  const file = new URL(`../samples/${name}`, import.meta.url);
  writeFileSync(file, stringify(rows, { header: true, columns }));
  console.log(`wrote samples/${name}: ${rows.length} rows`);
}
