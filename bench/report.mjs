// The first screen of the report, its API, and the first request of a fresh process, beside the bare SQL aggregate on the
// same database: node report.mjs [COMMITMENTS …] [sqlite|postgres …]. A tenth as many years as there are 33,000 commitments.
import { loadavg } from 'node:os';
import { request } from 'node:http';
import { median, table } from './measure.mjs';
import { install, serve } from './service/installation.mjs';
import { send } from './service/load.mjs';
import { startPostgres } from './service/postgres.mjs';
import { seedReport } from './service/seed-report.mjs';
import { openTables } from './service/tables.mjs';

const args = process.argv.slice(2);
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const kinds = args.filter((arg) => ['sqlite', 'postgres'].includes(arg));
const ROUNDS = 15;
/** So many fall due in a year, whatever the size: what is more is of other years. */
const A_YEAR = 330_000;

for (const kind of kinds.length > 0 ? kinds : ['sqlite', 'postgres']) {
  for (const size of sizes.length > 0 ? sizes : [100_000, 1_000_000]) await measure(kind, size);
}

async function measure(kind, commitments) {
  const server = kind === 'postgres' ? await startPostgres() : null;
  const ours = install(server?.url);
  const headers = { authorization: `Bearer ${ours.token}`, accept: 'text/html' };
  const url = ours.env.DATABASE_URL;
  await fill(ours, commitments);
  const tables = await openTables(url);
  const now = new Date();
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const periods = {
    month: [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)],
    year: [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)],
  };
  const rows = [];
  for (const [period, [from, to]] of Object.entries(periods)) {
    const between = `from=${new Date(from).toISOString()}&to=${new Date(to).toISOString()}`;
    const paths = {
      page: `/report?period=${period}`,
      api: `/api/v1/reports/recruiters?${between}`,
    };
    const bare = () => timed(() => tables.all(aggregate(from, to)));
    const service = await serve(ours.env);
    const get = (path) => timed(() => fetched(`${service.url}${path}`, headers));
    const first = await get(paths.page);
    const times = { bare: [], page: [], api: [] };
    const begun = performance.now();
    // the figures are read into memory beside
    while ((await get(paths.page)) > 2 * (await bare()) && performance.now() - begun < 90_000);
    const ready = performance.now() - begun;
    for (let round = 0; round < ROUNDS; round++) {
      times.bare.push(await bare());
      for (const what of ['page', 'api']) times[what].push(await get(paths[what]));
    }
    await service.stop();
    const [sql, page, api] = [times.bare, times.page, times.api].map(median);
    rows.push({
      period,
      'bare SQL, ms': sql.toFixed(0),
      'page, ms': page.toFixed(0),
      ratio: (page / sql).toFixed(2),
      'API, ms': api.toFixed(0),
      'its ratio': (api / sql).toFixed(2),
      'first of a fresh process, ms': first.toFixed(0),
      'in memory after, s': (ready / 1000).toFixed(0),
    });
  }
  await tables.close();
  console.log(`\n${kind}, ${commitments} commitments, load ${loadavg()[0].toFixed(1)}\n`);
  table(rows);
  await server?.stop();
  ours.remove();
}

/** What a report's table is, written as one statement. */
function aggregate(from, to) {
  const kept = `c."outcome" = 'kept' AND c."scored"`;
  return `SELECT c."chargedTo", COUNT(*), COUNT(CASE WHEN ${kept} THEN 1 END),
    COUNT(CASE WHEN ${kept} AND c."keptByMachine" THEN 1 END),
    COUNT(CASE WHEN c."outcome" = 'late' THEN 1 END),
    COUNT(CASE WHEN c."outcome" = 'late' AND c."lateInTransport" THEN 1 END),
    COUNT(CASE WHEN c."outcome" = 'released' THEN 1 END), AVG(c."takenBusinessMs"),
    COUNT(CASE WHEN c."handedLate" THEN 1 END), COUNT(c."feedback"), SUM(c."timelyBusinessMs")
    FROM commitments c WHERE c."dueAt" >= ${from} AND c."dueAt" < ${to} GROUP BY 1`;
}

async function fill(ours, commitments) {
  const service = await serve(ours.env);
  const headers = { authorization: `Bearer ${ours.token}` };
  const post = (path, body) =>
    send(service.url, undefined, { method: 'POST', path: `/api/v1${path}`, headers, body });
  const { id: job } = await post('/jobs', { title: 'Sales lead' });
  await post('/applications', { job, candidate: { name: 'Maija', email: 'maija@example.com' } });
  await service.stop();
  const tables = await openTables(ours.env.DATABASE_URL);
  const isSqlite = ours.env.DATABASE_URL.startsWith('sqlite:');
  const begun = performance.now();
  await seedReport(tables, isSqlite, commitments / 10, Math.max(1, commitments / A_YEAR));
  await tables.close();
  console.log(`seeded in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function fetched(url, headers) {
  return new Promise((done, fail) => {
    const asked = request(url, { headers }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? done() : fail(new Error(`${url}: ${answer.statusCode}`)),
      );
    });
    asked.on('error', fail);
    asked.end();
  });
}
