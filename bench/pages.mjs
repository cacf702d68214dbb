// Every page at 100,000 applications and a million commitments on SQLite: the server's time, beside the bare query behind
// it where there is one, and what a browser has to load. node pages.mjs [APPLICATIONS [FOLDER [WORDS]]]: what is seeded is
// kept in the folder and taken from there the next time; only pages with these words in their name are measured.
import { createRequire } from 'node:module';
import { Agent, request } from 'node:http';
import { median, table } from './measure.mjs';
import { furnish } from './service/furnish.mjs';
import { serve } from './service/installation.mjs';
import { PAGES } from './service/pages.mjs';

const sqlite3 = createRequire(import.meta.url)('sqlite3');
const [applications = '100000', kept, only = ''] = process.argv.slice(2);
const ROUNDS = 15;
const WANTED_MS = 50;
const WANTED_KB = 100;
/** A year's report that takes more times its bare query is added up in the database. */
const IN_MEMORY = 3;

const begun = performance.now();
const ours = await furnish(Number(applications), kept);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(
  `${applications} applications and ${Number(applications) * 10} commitments, ready after ${seconds} s.\n`,
);
const { known } = ours;
const headersOf = {
  candidate: { cookie: known.cookie },
  nobody: {},
  ...Object.fromEntries(
    Object.entries(known.tokens).map(([who, token]) => [who, { authorization: `Bearer ${token}` }]),
  ),
};

const service = await serve(ours.env);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const database = new sqlite3.Database(ours.file, sqlite3.OPEN_READONLY);
console.log(
  `The figures of a year are in memory ${(await waitForFigures()).toFixed(0)} s after they are first asked for.\n`,
);
const rows = [];
const skipped = [];
const beyond = [];
for (const { name, path, bare, who = 'admin' } of PAGES.filter((page) =>
  page.name.includes(only),
)) {
  const asked = path(known);
  const first = performance.now();
  const { status } = await get(asked, who);
  const cold = performance.now() - first;
  if (status !== 200) {
    skipped.push(`${name} (${asked}: ${status})`);
    continue;
  }
  const sql = bare?.(Date.now());
  const times = { page: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    await get(asked, who);
    times.page.push(performance.now() - from);
    if (sql !== undefined) times.bare.push(await timed(sql));
  }
  const { body, bytes } = await get(asked, who);
  const packed = (await get(asked, who, { 'accept-encoding': 'br, gzip' })).bytes;
  const assets = await weightOfAssets(body);
  const [mine, theirs] = [median(times.page), sql === undefined ? null : median(times.bare)];
  if (mine >= WANTED_MS) beyond.push(`${name} takes ${mine.toFixed(0)} ms`);
  if (packed + assets >= WANTED_KB * 1000)
    beyond.push(`${name} weighs ${kilobytes(packed + assets)} kB`);
  rows.push({
    page: name,
    'ms, median': mine.toFixed(1),
    slowest: Math.max(...times.page).toFixed(0),
    'the first time': cold.toFixed(0),
    'bare query, ms': theirs === null ? '' : theirs.toFixed(1),
    ratio: theirs === null ? '' : (mine / theirs).toFixed(1),
    'html, kB': kilobytes(bytes),
    'as sent': kilobytes(packed),
    'with css and js': kilobytes(packed + assets),
  });
}
agent.destroy();
database.close();
await service.stop();
ours.remove();
table(rows);
if (skipped.length > 0) console.log(`\nNot there, skipped: ${skipped.join(', ')}.`);
console.log(
  `\nOne request at a time. Wanted: under ${WANTED_MS} ms, and under ${WANTED_KB} kB as it is sent.`,
);
console.log(beyond.length === 0 ? 'All are.' : `Beyond: ${beyond.join(', ')}.`);

/** Figures are added up in the database until they are in memory. @returns seconds */
async function waitForFigures() {
  const from = performance.now();
  const asked = async () => {
    const begun = performance.now();
    await get('/report?period=year', 'admin');
    return performance.now() - begun;
  };
  const { bare } = PAGES.find(({ name }) => name === 'Report, year');
  const isSlow = async () => (await asked()) > IN_MEMORY * (await timed(bare(Date.now())));
  while ((await isSlow()) && performance.now() - from < 120_000);
  return (performance.now() - from) / 1000;
}

function get(path, who, more = {}) {
  return new Promise((done, fail) => {
    const headers = { ...headersOf[who], accept: 'text/html', ...more };
    const asked = request(`${service.url}${path}`, { agent, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        const bytes = Buffer.concat(parts);
        done({ status: answer.statusCode, bytes: bytes.length, body: bytes.toString() });
      });
    });
    asked.on('error', fail);
    asked.end();
  });
}

/** Style and script that a page names, in bytes as a browser gets them. */
async function weightOfAssets(body) {
  let packed = 0;
  for (const [, path] of body.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)) {
    packed += (await get(path, 'nobody', { 'accept-encoding': 'br' })).bytes;
  }
  return packed;
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
