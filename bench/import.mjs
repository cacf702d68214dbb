// How long 20,000 applications take from the file to the end of the import, and how much memory the service has at most:
// the dry run, the import with its report, and whether the service answers meanwhile.
// node bench/import.mjs [20000] [--style greenhouse|lever|workable] [--file FILE] [--promises from_import]
// Without a style, each of the three in a process and an installation of its own.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { median, table } from './measure.mjs';
import { install, serve } from './service/installation.mjs';

const STYLES = ['greenhouse', 'lever', 'workable'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    style: { type: 'string' },
    file: { type: 'string' },
    promises: { type: 'string', default: 'from_import' },
  },
});
const [count = '20000'] = positionals;
const { style = 'greenhouse' } = values;
if (!values.style && !values.file) {
  for (const each of STYLES) {
    console.log(`\n${each}\n`);
    const again = [...process.argv.slice(1), '--style', each];
    const { status } = spawnSync(process.execPath, again, { stdio: 'inherit' });
    if (status !== 0) process.exit(1);
  }
  process.exit();
}
const ours = install();
const service = await serve(ours.env);
const headers = { authorization: `Bearer ${ours.token}` };
const status = () => readFileSync(`/proc/${service.child.pid}/status`, 'utf8');
/** Of the service since its start, in s: less at the mercy of what else the machine does. Linux counts in hundredths. */
const processorTime = () => {
  const fields = readFileSync(`/proc/${service.child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
const kilobytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status())[1]);

try {
  const file = values.file ?? join(ours.folder, 'import.csv');
  if (!values.file) make(file);
  const startUp = processorTime();
  const begun = performance.now();
  const form = new FormData();
  form.append('file', await openAsBlob(file), 'import.csv');
  const { id } = await ask('imports', { method: 'POST', body: form });
  const read = await settled(id);
  const seconds = { read: since(begun) };
  const jobs = Object.fromEntries(read.found.jobs.map(({ name }) => [name, 'new']));
  const recruiters = Object.fromEntries(read.found.recruiters.map(({ name }) => [name, '']));
  const stages = Object.fromEntries(read.questions.stages.map((name) => [name, '']));
  const dates = read.found.dates.shown ?? 'day_first';
  // why somebody was archived
  const statuses = Object.fromEntries(read.questions.statuses.map((name) => [name, 'rejected']));
  await post(`imports/${id}/mapping`, { jobs, recruiters, stages, dates, statuses });
  const checked = await settled(id);
  seconds.dryRun = since(begun) - seconds.read;
  if (checked.status !== 'checked') throw new Error(JSON.stringify(checked.questions));
  const began = performance.now();
  const { promises } = values;
  await post(`imports/${id}/confirm`, { promises, breaches: true });
  const answers = [];
  const done = await settled(id, async () => answers.push(await timed('jobs?limit=20')));
  seconds.run = since(began);
  seconds.all = since(begun);
  if (done.status !== 'done') throw new Error(`${done.status}: ${done.problem}`);
  seconds.processor = processorTime() - startUp;
  const peak = kilobytes('VmHWM') / 1024;
  console.log(JSON.stringify(done.counts));
  table([
    { what: 'rows', measured: done.total, wanted: '' },
    { what: 'read the file', measured: `${seconds.read.toFixed(1)} s`, wanted: '' },
    { what: 'dry run', measured: `${seconds.dryRun.toFixed(1)} s`, wanted: '' },
    { what: 'import', measured: `${seconds.run.toFixed(1)} s`, wanted: '' },
    { what: 'all of it', measured: `${seconds.all.toFixed(1)} s`, wanted: 'under 60 s' },
    { what: 'processor time of it', measured: `${seconds.processor.toFixed(1)} s`, wanted: '' },
    { what: 'greatest memory', measured: `${Math.round(peak)} MB`, wanted: 'under 300 MB' },
    {
      what: 'an answer meanwhile, median',
      measured: `${Math.round(median(answers))} ms`,
      wanted: '',
    },
    { what: 'and the slowest', measured: `${Math.round(Math.max(...answers))} ms`, wanted: '' },
  ]);
} finally {
  await service.stop();
  ours.remove();
}

function make(file) {
  const script = new URL('../scripts/make-import.mjs', import.meta.url).pathname;
  const args = ['--style', style, '--rows', count, '--out', file];
  const now = new Date().toISOString();
  const made = spawnSync(process.execPath, [script, ...args, '--now', now], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
}

async function settled(id, meanwhile = async () => undefined) {
  for (;;) {
    const one = await ask(`imports/${id}`);
    if (!['reading', 'checking', 'waiting', 'running'].includes(one.status)) return one;
    await meanwhile();
    await sleep(100);
  }
}

async function timed(path) {
  const begun = performance.now();
  await ask(path);
  return performance.now() - begun;
}

function post(path, body) {
  const json = { 'content-type': 'application/json' };
  return ask(path, { method: 'POST', body: JSON.stringify(body), headers: json });
}

async function ask(path, init = {}) {
  const url = `${service.url}/api/v1/${path}`;
  const answer = await fetch(url, { ...init, headers: { ...headers, ...init.headers } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${body.detail}`);
  return body;
}

function since(begun) {
  return (performance.now() - begun) / 1000;
}
