// Writes invented applications as an ATS exports them, to try an import with. The same flags give the same rows.
// node scripts/make-import.mjs --style greenhouse|lever|workable --rows 20000 --out FILE.csv|FILE.xlsx
//   [--seed 1] [--now 2026-11-22T12:00:00Z] [--delimiter ';']
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { applications } from './import/rows.mjs';
import { STYLES } from './import/styles.mjs';

const { values } = parseArgs({
  options: {
    style: { type: 'string', default: 'greenhouse' },
    rows: { type: 'string', default: '100' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    now: { type: 'string', default: '2026-11-22T12:00:00Z' },
    delimiter: { type: 'string', default: ',' },
  },
});
const { out, delimiter } = values;
const columns = STYLES[values.style];
const [rows, seed, now] = [Number(values.rows), Number(values.seed), Date.parse(values.now)];
if (!out) fail('--out: expected a file to write');
if (!columns) fail(`--style: expected one of ${Object.keys(STYLES).join(', ')}`);
if (!Number.isInteger(rows) || rows < 1) fail('--rows: expected a whole number');
if (!Number.isInteger(seed)) fail('--seed: expected a whole number');
if (Number.isNaN(now)) fail('--now: expected an ISO 8601 time with offset');

const made = applications(rows, seed, now);
if (out.endsWith('.xlsx')) await writeXlsx();
else await writeCsv();

async function writeCsv() {
  const file = createWriteStream(out);
  const line = (cells) => stringify([cells], { delimiter });
  file.write(line(columns.map(({ header }) => header)));
  for (const application of made) {
    const cells = columns.map(({ of, written }) => {
      const value = of(application);
      return value instanceof Date ? written(value) : value;
    });
    if (!file.write(line(cells))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

async function writeXlsx() {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const header = columns.map(({ header }) => ({ value: header, fontWeight: 'bold' }));
  const data = made.map((application) => columns.map(({ of }) => cellOf(of(application))));
  await writeExcelFile([header, ...data]).toFile(out);
}

/** A spreadsheet's dates have no offset: these show the clock of UTC. */
function cellOf(value) {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd hh:mm' };
  return { value: String(value), type: String };
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
