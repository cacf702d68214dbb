// Every page at 100,000 applications and a million commitments on SQLite: the server's time, beside the bare query behind
// it where there is one, and what a browser has to load. node pages.mjs [APPLICATIONS]
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { Agent, request } from 'node:http';
import { median, table } from './measure.mjs';
import { install, serve } from './service/installation.mjs';
import { send } from './service/load.mjs';
import { PAGES } from './service/pages.mjs';
import { seed } from './service/seed.mjs';

const sqlite3 = createRequire(import.meta.url)('sqlite3');
const [applications = '100000'] = process.argv.slice(2);
const ROUNDS = 25;

const ours = install();
const headers = { authorization: `Bearer ${ours.token}`, accept: 'text/html' };
let service = await serve(ours.env);
const post = (path, body) =>
  send(service.url, undefined, { method: 'POST', path: `/api/v1${path}`, headers, body });
const { id: job } = await post('/jobs', { title: 'Sales lead' });
const candidate = { name: 'Maija Meikäläinen', email: 'maija@example.com' };
const { id: application } = await post('/applications', { job, candidate });
await service.stop();
const begun = performance.now();
await seed(ours.file, Number(applications));
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(
  `${applications} applications and ${Number(applications) * 10} commitments, seeded in ${seconds} s.\n`,
);

service = await serve(ours.env);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const database = new sqlite3.Database(ours.file, sqlite3.OPEN_READONLY);
const rows = [];
const skipped = [];
for (const { name, path, bare } of PAGES) {
  const asked = path({ job, application });
  const { status } = await get(asked);
  if (status !== 200) {
    skipped.push(`${name} (${asked}: ${status})`);
    continue;
  }
  const sql = bare?.(Date.now());
  const times = { page: [], bare: [] };
  let body = '';
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    ({ body } = await get(asked));
    times.page.push(performance.now() - from);
    if (sql !== undefined) times.bare.push(await timed(sql));
  }
  const [mine, theirs] = [median(times.page), sql === undefined ? null : median(times.bare)];
  rows.push({
    page: name,
    'ms, median': mine.toFixed(1),
    slowest: Math.max(...times.page).toFixed(0),
    'bare query, ms': theirs === null ? '' : theirs.toFixed(1),
    ratio: theirs === null ? '' : (mine / theirs).toFixed(1),
    'html, kB': kilobytes(Buffer.byteLength(body)),
    packed: kilobytes(brotliCompressSync(body).length),
    ...(await weightOfAssets(body)),
  });
}
agent.destroy();
database.close();
await service.stop();
ours.remove();
table(rows);
if (skipped.length > 0) console.log(`\nNot there, skipped: ${skipped.join(', ')}.`);
console.log('\nOne request at a time. Wanted: under 50 ms, and under 100 kB as it is sent.');

function get(path, more = {}) {
  return new Promise((done, fail) => {
    const asked = request(
      `${service.url}${path}`,
      { agent, headers: { ...headers, ...more } },
      (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const bytes = Buffer.concat(parts);
          done({ status: answer.statusCode, bytes: bytes.length, body: bytes.toString() });
        });
      },
    );
    asked.on('error', fail);
    asked.end();
  });
}

/** Style and script that a page names, raw and as a browser gets them. */
async function weightOfAssets(body) {
  let [raw, packed] = [0, 0];
  for (const [, path] of body.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)) {
    raw += (await get(path)).bytes;
    packed += (await get(path, { 'accept-encoding': 'br' })).bytes;
  }
  return { 'css and js, kB': kilobytes(raw), 'packed ': kilobytes(packed) };
}

function timed(sql) {
  const from = performance.now();
  return new Promise((done, fail) =>
    database.all(sql, (error) => (error ? fail(error) : done(performance.now() - from))),
  );
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}
