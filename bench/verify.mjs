// Verifying a million events: node verify.mjs [EVENTS [FOLDER]]; what is made is kept in the folder and taken from there
// the next time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, table } from './measure.mjs';
import { makeLongJournal } from './service/long-journal.mjs';

const [wanted = '1000000', kept] = process.argv.slice(2);
const ROUNDS = 3;
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = kept ?? mkdtempSync(join(tmpdir(), 'lupaus-bench-'));
const file = join(folder, 'lupaus.db');
const begun = performance.now();
if (!existsSync(file)) await makeLongJournal(folder, Number(wanted));
console.log(
  `Ready after ${seconds(performance.now() - begun)} s: ${(statSync(file).size / 1e6).toFixed(0)} MB.\n`,
);

const bundle = join(folder, 'bundle.jsonl');
const env = { ...process.env, DATABASE_URL: `sqlite:${file}` };
rmSync(bundle, { force: true });
const rows = [
  measured('lupaus verify', [cli, 'verify', '--format', 'json']),
  measured('lupaus bundle', [cli, 'bundle', '--out', bundle], 1),
  measured('lupaus verify --bundle', [cli, 'verify', '--bundle', bundle, '--format', 'json'], 1),
  measured(
    'verify-bundle.mjs',
    [fileURLToPath(new URL('../scripts/verify-bundle.mjs', import.meta.url)), bundle],
    1,
  ),
];
rmSync(bundle, { force: true });
if (kept === undefined) rmSync(folder, { recursive: true });
table(rows);
console.log('\nWanted: a million events verified in under 60 s.');

function measured(what, args, rounds = ROUNDS) {
  const times = [];
  let seen = {};
  let memory = 0;
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    const ran = spawnSync('/usr/bin/env', [process.execPath, ...args], { env, maxBuffer: 1 << 30 });
    times.push(performance.now() - from);
    if (ran.status !== 0) throw new Error(`${what}: ${ran.status} ${ran.stdout} ${ran.stderr}`);
    const out = ran.stdout.toString();
    if (out.startsWith('{')) seen = JSON.parse(out);
    memory = Math.max(memory, 0);
  }
  const { events, commitments, seals } = seen;
  return {
    what,
    'seconds, median': seconds(median(times)),
    slowest: seconds(Math.max(...times)),
    events: events ?? '',
    commitments: commitments ?? '',
    seals: seals ?? '',
  };
}

function seconds(ms) {
  return (ms / 1000).toFixed(1);
}
