// npm run bench [-- due|replay|start|receive|commitments|pages|report|serve|import|drain|verify … [--messages=2000]
// [--applications=2000] [--events=1000000]]:
// all benchmarks, or those named.
// Builds and installs what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const TOPICS = {
  due: 'Due times, Helsinki Mon–Fri 08–16 with the holidays of 2026',
  replay: 'Replay of a million events',
  start: 'From the command to the answer',
  receive: 'Receiving an application',
  commitments: 'A page of what is owed, at a million commitments',
  pages: 'Pages, at a million commitments',
  report: 'The first screen of the report, beside the bare SQL aggregate',
  serve: 'Starting to serve',
  import: 'Importing 20,000 applications, in the columns of three vendors',
  drain: 'Sending what waits',
  verify: 'Verifying a million events',
};
const bench = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));

const isSize = (arg) => /^--(messages|applications|events)=[1-9]\d*$/.test(arg);
const named = process.argv.slice(2).filter((arg) => !isSize(arg));
// smaller forms of the drain, the pages and the imports, for a machine that is busy
const sizes = Object.fromEntries(
  process.argv.filter(isSize).map((arg) => arg.slice('--'.length).split('=')),
);
const SIZED = {
  ...{ drain: 'messages', pages: 'applications', import: 'applications', verify: 'events' },
};
const unknown = named.find((topic) => !Object.hasOwn(TOPICS, topic));
if (unknown) fail(`"${unknown}" is no benchmark, expected ${Object.keys(TOPICS).join(', ')}`, 2);

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
if (!existsSync(`${bench}node_modules`)) run(npm, ['ci', '--ignore-scripts'], bench);
if (!existsSync(`${root}dist/cli.js`)) run(npm, ['run', 'build'], root);

const [{ model }] = cpus();
console.log(`Node ${process.version}, ${cpus().length} × ${model}, ${process.platform}`);
for (const topic of named.length > 0 ? named : Object.keys(TOPICS)) {
  console.log(`\n## ${TOPICS[topic]}\n`);
  // the peers of due know no other zone than the process's own
  const env = topic === 'due' ? { TZ: 'Europe/Helsinki' } : {};
  const size = sizes[SIZED[topic]];
  const args = size === undefined ? [] : [size];
  run(process.execPath, [`${bench}${topic}.mjs`, ...args], bench, env);
}

function run(command, args, cwd, env = {}) {
  const options = { cwd, stdio: 'inherit', env: { ...process.env, ...env } };
  const { status, error } = spawnSync(command, args, options);
  if (status !== 0)
    fail(`${command} ${args[0]} failed: ${error?.message ?? `exit code ${status}`}`);
}

function fail(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}
