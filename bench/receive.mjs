// POST /applications, beside a bare Fastify route that inserts the same rows.
import { fileURLToPath } from 'node:url';
import { copyFileSync } from 'node:fs';
import { median, table } from './measure.mjs';
import { install, serve } from './service/installation.mjs';
import { load, send } from './service/load.mjs';

const ROUNDS = 5;
const ROUND_MS = 4_000;
const bare = fileURLToPath(new URL('./service/bare-receive.mjs', import.meta.url));

const ours = install();
const headers = { authorization: `Bearer ${ours.token}` };
let job;
let service = await serve(ours.env);
const post = (path, body) => ({ method: 'POST', path: `/api/v1${path}`, headers, body });
job = await send(service.url, undefined, post('/jobs', { title: 'Sales lead' }));
await send(service.url, undefined, post('/applications', application()));
await service.stop();
// the peer's rows are copies of these
const copy = `${ours.file}.bare`;
copyFileSync(ours.file, copy);

service = await serve(ours.env);
const peer = await serve(process.env, [bare, copy]);
const rates = { lupaus: [], bare: [] };
for (let round = 0; round <= ROUNDS; round++) {
  const lupaus = await load(service.url, () => post('/applications', application()), ROUND_MS);
  const other = await load(
    peer.url,
    () => ({ method: 'POST', path: '/applications', body: application() }),
    ROUND_MS,
  );
  // the first warms up
  if (round > 0) {
    rates.lupaus.push(lupaus);
    rates.bare.push(other);
  }
}
await Promise.all([service.stop(), peer.stop()]);
ours.remove();
const [mine, theirs] = [median(rates.lupaus), median(rates.bare)];
table([
  { who: 'bare Fastify and sqlite3', 'per second': Math.round(theirs), ratio: 1 },
  { who: 'lupaus', 'per second': Math.round(mine), ratio: (mine / theirs).toFixed(2) },
]);
console.log('\nWanted: at least 0.4.');

function application() {
  const email = `${Math.random().toString(36).slice(2)}@example.com`;
  return { job: job?.id, candidate: { name: 'Maija Meikäläinen', email } };
}
