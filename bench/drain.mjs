// Sends what waits: queued mails to a local mail server in another process, beside a bare pool of nodemailer's that
// sends the same bytes over as many connections; then how soon what falls due is sent, and the memory while much waits.
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { runNode, table } from './measure.mjs';
import { install, serve } from './service/installation.mjs';
import { send } from './service/load.mjs';
import { startPostgres } from './service/postgres.mjs';
import { fillQueue, readPattern } from './service/queue.mjs';
import { openTables } from './service/tables.mjs';

const MESSAGES = Number(process.argv[2] ?? 20_000);
const WAITING = MESSAGES * 5;
const CONNECTIONS = 10;
const PER_SECOND = 20;
const SECONDS = Math.min(60, Math.ceil(MESSAGES / 100));
const IDLE_MS = 20_000;
const local = (path) => fileURLToPath(new URL(path, import.meta.url));

const sink = fork(local('./service/smtp-sink.mjs'));
const told = () => new Promise((done) => sink.once('message', done));
const ask = (what) => {
  const answer = told();
  sink.send(what);
  return answer;
};
const { url: smtpUrl } = await told();
const postgres = await startPostgres();
const results = [];
for (const [database, url, wanted] of [
  ['SQLite', undefined, 0.6],
  ['PostgreSQL', postgres.url, 0.8],
]) {
  results.push({ database, wanted, ...(await measure(url)) });
}
await postgres.stop();
sink.disconnect();
table(
  results.map(({ database, bare, ours, wanted }) => ({
    ...{
      database,
      'bare pool, per second': Math.round(bare),
      'lupaus, per second': Math.round(ours),
    },
    ...{ ratio: (ours / bare).toFixed(2), wanted },
  })),
);
console.log(`\n${MESSAGES} messages of 10 kB, ${CONNECTIONS} connections.\n`);
table(
  results.map(({ database, p50, p99, drainMb, waitingMb }) => ({
    ...{ database, [`due to 250 at ${PER_SECOND} a second, median`]: `${Math.round(p50)} ms` },
    ...{ 'p99 (wanted: 3 s)': `${Math.round(p99)} ms`, 'peak memory of the drain': mb(drainMb) },
    [`with ${WAITING} waiting (wanted: 300 MB)`]: mb(waitingMb),
  })),
);

async function measure(url) {
  const ours = install(url);
  const databaseUrl = ours.env.DATABASE_URL;
  await receiveOne(ours);
  const tables = await openTables(databaseUrl);
  const pattern = await readPattern(tables);
  const messages = await fillQueue(tables, pattern, MESSAGES, () => Date.now());
  const file = join(ours.folder, 'messages.jsonl');
  const line = ({ sender, recipient, mime }) => JSON.stringify({ sender, recipient, mime });
  writeFileSync(file, messages.map(line).join('\n'));
  const pool = () => runNode([local('./service/bare-pool.mjs'), smtpUrl, file, CONNECTIONS]);
  const before = await timed(pool);
  const env = { ...ours.env, SMTP_URL: smtpUrl };
  let drainMb;
  const mine = await timed(async () => {
    const service = await serve(env);
    await arrival(MESSAGES);
    drainMb = memory(service.child, 'VmHWM');
    await service.stop();
  });
  const bare = (before + (await timed(pool))) / 2;
  const { p50, p99 } = await latency(tables, pattern, env);
  await fillQueue(tables, pattern, WAITING, () => Date.now());
  // nothing listens there: all wait
  const service = await serve(ours.env);
  await sleep(IDLE_MS);
  const waitingMb = memory(service.child, 'VmHWM');
  await service.stop();
  await tables.close();
  ours.remove();
  return { bare, ours: mine, p50, p99, drainMb, waitingMb };
}

/** One application as Lupaus receives it; its copies wait in the queue. */
async function receiveOne(ours) {
  const service = await serve(ours.env);
  const headers = { authorization: `Bearer ${ours.token}` };
  const post = (path, body) =>
    send(service.url, undefined, { method: 'POST', path: `/api/v1${path}`, headers, body });
  const { id: job } = await post('/jobs', { title: 'Sales lead' });
  const candidate = { name: 'Maija Meikäläinen', email: 'maija@example.com' };
  await post('/applications', { job, candidate });
  await service.stop();
}

/** @returns mails per second that arrived, from the first to the last */
async function timed(work) {
  await ask('begin');
  await work();
  const { count, ms } = await ask('report');
  if (count < MESSAGES) throw new Error(`${count} of ${MESSAGES} mails arrived`);
  return ((count - 1) * 1000) / ms;
}

async function arrival(count) {
  while ((await ask('report')).count < count) await sleep(100);
  // the last results are being written
  await sleep(1_000);
}

async function latency(tables, pattern, env) {
  const begin = Date.now() + 5_000;
  const count = PER_SECOND * SECONDS;
  const queued = await fillQueue(tables, pattern, count, (i) => begin + (i * 1000) / PER_SECOND);
  await ask('begin');
  const service = await serve(env);
  await arrival(count);
  await service.stop();
  const dueAt = new Map(queued.map((message) => [message.id, message.dueAt]));
  const delivered = await tables.all(
    `SELECT id, "deliveredAt" FROM messages WHERE status = 'delivered'`,
  );
  const waits = delivered
    .filter(({ id }) => dueAt.has(id))
    .map(({ id, deliveredAt }) => Number(deliveredAt) - dueAt.get(id))
    .sort((a, b) => a - b);
  const at = (share) => waits[Math.ceil(share * waits.length) - 1];
  return { p50: at(0.5), p99: at(0.99) };
}

function memory({ pid }, field) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)[1]) / 1024;
}

function mb(value) {
  return `${Math.round(value)} MB`;
}
