// From `lupaus` to listening, and its memory when nothing happens.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, table } from './measure.mjs';
import { install, serve } from './service/installation.mjs';

const ROUNDS = 5;
const IDLE_MS = 20_000;

const ours = install();
const starts = [];
const megabytes = [];
for (let round = 0; round < ROUNDS; round++) {
  const service = await serve(ours.env);
  starts.push(service.ms);
  if (round === ROUNDS - 1) {
    await sleep(IDLE_MS);
    const status = readFileSync(`/proc/${service.child.pid}/status`, 'utf8');
    megabytes.push(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024);
  }
  await service.stop();
}
ours.remove();
table([
  { what: 'start to listening', measured: `${Math.round(median(starts))} ms`, wanted: 'under 3 s' },
  {
    what: 'idle memory after 20 s',
    measured: `${Math.round(median(megabytes))} MB`,
    wanted: 'under 200 MB',
  },
]);
