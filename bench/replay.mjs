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
  { who: 'csv-parse alone', args: [local('csv-parse-alone.mjs'), file], peaks: [] },
  {
    who: 'lupaus replay',
    args: [local('../dist/cli.js'), 'replay', file, '--format', 'table'],
    peaks: [],
  },
];
const times = interleave(ROUNDS, subjects, ({ args, peaks }) => {
  const { ms, megabytes: peak } = runNode(args, { memory: true });
  peaks.push(peak);
  return ms;
});
table(
  subjects.map(({ who, peaks }, i) => ({
    who,
    'seconds (median)': (times[i] / 1000).toFixed(2),
    'times csv-parse': (times[i] / times[0]).toFixed(2),
    'peak memory, MB (median)': Math.round(median(peaks)),
    'events per second': Math.round((EVENTS * 1000) / times[i]),
  })),
);
