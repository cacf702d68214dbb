// Writes a large event file: many companies like the sample one, each from a seed of its own, sorted by time.
// By hand: node bench/make-events.mjs FILE [EVENTS]
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { acmeYear } from '../scripts/sample/acme.mjs';
import { COLUMNS } from '../scripts/sample/application.mjs';
import { instantOf, iso } from '../scripts/sample/working-time.mjs';

const BLOCK = 10_000;

/** Writes a file of exactly so many events. @returns how many applications they belong to */
export async function makeEvents(file, count) {
  const lines = [];
  let applications = 0;
  for (let company = 1; lines.length < count; company++) {
    const rows = acmeYear(company).slice(0, count - lines.length);
    applications += rows.filter(({ event }) => event === 'application.received').length;
    // no text of the sample holds a line break, so a line is a row
    const written = stringify(rows.map((row) => record(row, company))).split('\n');
    rows.forEach((row, i) => lines.push({ instant: instantOf(row.at), text: written[i] }));
  }
  lines.sort((a, b) => a.instant - b.instant);
  const out = createWriteStream(file);
  out.write(`${COLUMNS.join(',')}\n`);
  for (let i = 0; i < lines.length; i += BLOCK) {
    const block = lines.slice(i, i + BLOCK).map(({ text }) => `${text}\n`);
    if (!out.write(block.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return applications;
}

/** A row of one company: applications, jobs, messages and people of different ones are never the same. */
function record(row, company) {
  const own = { ...row, at: iso(row.at) };
  for (const field of ['application', 'job', 'message', 'ref']) {
    if (own[field]) own[field] = `${company}-${own[field]}`;
  }
  if (own.recruiter) own.recruiter = own.recruiter.replace('@acme', `@acme-${company}`);
  return COLUMNS.map((column) => own[column]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, count = '1000000'] = process.argv.slice(2);
  const applications = await makeEvents(file, Number(count));
  console.log(`${count} events of ${applications} applications`);
}
