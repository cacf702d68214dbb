// Replay of a million events as a whole process, beside csv-parse alone on the same file.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeEvents } from './make-events.mjs';
import { interleave, median, runNode, table } from './measure.mjs';

const EVENTS = 1_000_000;
const ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'lupaus-bench-'));
const file = join(folder, 'events.csv');
process.on('exit', () => rmSync(folder, { recursive: true }));

const applications = await makeEvents(file, EVENTS);
const megabytes = Math.round(statSync(file).size / 1e6);
console.log(`${EVENTS} events of ${applications} applications, ${megabytes} MB\n`);

const local = (path) => fileURLToPath(new URL(path, import.meta.url));
const subjects = [
  { who: 'csv-parse alone', args: [local('csv-parse-alone.mjs'), file] },
  {
    who: 'lupaus replay',
    args: [local('../dist/cli.js'), 'replay', file, '--format', 'table'],
  },
];
const runs = subjects.map(() => []);
const times = interleave(ROUNDS, subjects, (subject) => {
  const run = runNode(subject.args, { usage: true });
  runs[subjects.indexOf(subject)].push(run);
  return run.ms;
});
const cpu = runs.map((list) => median(list.map(({ cpuMs }) => cpuMs)));
table(
  subjects.map(({ who }, i) => ({
    who,
    seconds: (times[i] / 1000).toFixed(2),
    'times csv-parse': (times[i] / times[0]).toFixed(2),
    'processor seconds': (cpu[i] / 1000).toFixed(2),
    'times csv-parse, processor': (cpu[i] / cpu[0]).toFixed(2),
    'peak memory, MB': Math.round(Math.max(...runs[i].map((run) => run.megabytes))),
    'events per second': Math.round((EVENTS * 1000) / times[i]).toLocaleString('en'),
  })),
);
