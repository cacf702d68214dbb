// A page of GET /commitments at a million of them, beside a bare Fastify route that runs the query.
import { fileURLToPath } from 'node:url';
import { median, table } from './measure.mjs';
import { install, serve } from './service/installation.mjs';
import { load, send } from './service/load.mjs';
import { seed } from './service/seed.mjs';

const APPLICATIONS = 100_000;
const ROUNDS = 5;
const ROUND_MS = 2_000;
const bare = fileURLToPath(new URL('./service/bare-commitments.mjs', import.meta.url));

const ours = install();
const headers = { authorization: `Bearer ${ours.token}` };
let service = await serve(ours.env);
const post = (path, body) =>
  send(service.url, undefined, { method: 'POST', path: `/api/v1${path}`, headers, body });
const { id: job } = await post('/jobs', { title: 'Sales lead' });
const candidate = { name: 'Maija Meikäläinen', email: 'maija@example.com' };
await post('/applications', { job, candidate });
await service.stop();
await seed(ours.file, APPLICATIONS);

service = await serve(ours.env);
const peer = await serve(process.env, [bare, ours.file]);
const pages = {
  'what is owed': '',
  'of one recruiter': `owner=usr${'7'.padStart(23, '0')}`,
  'of one job': `job=job${'7'.padStart(23, '0')}`,
};
const rows = [];
for (const [page, query] of Object.entries(pages)) {
  const times = { lupaus: [], bare: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const path = `/api/v1/commitments?${query}`;
    const mine = 1000 / (await load(service.url, () => ({ path, headers }), ROUND_MS, 1));
    const other = { path: `/commitments?${query}` };
    const theirs = 1000 / (await load(peer.url, () => other, ROUND_MS, 1));
    if (round === 0) continue;
    times.lupaus.push(mine);
    times.bare.push(theirs);
  }
  const [mine, theirs] = [median(times.lupaus), median(times.bare)];
  rows.push({
    page,
    'bare, ms': theirs.toFixed(2),
    'lupaus, ms': mine.toFixed(2),
    ratio: (mine / theirs).toFixed(2),
  });
}
await Promise.all([service.stop(), peer.stop()]);
ours.remove();
table(rows);
console.log('\nOne request at a time. Wanted: at most 1.5 times.');
