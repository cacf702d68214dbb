// Loading Nest, TypeORM and the whole service takes longer than most spec files: a run of everything loads them once for
// many files. Each file keeps to itself in a `describe` of its own; a run of named files goes file by file as usual.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(root, 'test', '.suites');

/** What takes minutes: browsers, commands as processes of their own, ends of processes, most flows over HTTP and their mails. */
const LONG = [
  ...['test/browser/', 'test/cli/', 'test/crash/', 'test/e2e/', 'test/pages/reach.spec.ts'],
  ...['changed-since', 'digests', 'report-http', 'staff-mail', 'sweep-standstill'].map(medium),
  ...['chat', 'import-history', 'import-quiet', 'import-runs', 'import-stop', 'webhooks'].map(
    connected,
  ),
  ...['test/pages/demo.spec.ts', 'test/proof/tamper.spec.ts', 'test/reports/exports.spec.ts'],
];
/** One or two of each kind, which `npm test` has nevertheless. */
const QUICK = [
  ...['test/browser/main-flow.spec.ts', 'test/cli/due.spec.ts', 'test/cli/story.spec.ts'],
  ...['first-slice', 'inbound'].map(flow),
];

/** Which files a run takes. Every file is in `quick` or `long`. */
const RUNS = {
  quick: ({ name }) => !isLong(name),
  long: ({ name }) => isLong(name),
  // what runs there on PostgreSQL alone; DATABASES are both in every run
  postgres: ({ path }) => readFileSync(path, 'utf8').includes('FLOW_DATABASES'),
};

/** In this order they begin. */
const ORDER = ['every-page', 'browser', 'service'];
/** Files whose sizes add up to this make a suite; a file counts as at least a sixteenth of it. */
const LARGEST = 80_000;

/** Writes suites that load each spec file of a run once, the longest first. Returns their folder. */
export function writeSuites(run) {
  // of its own: another run may be under way
  const folder = join(FOLDER, run);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(join(root, 'test'), { recursive: true })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => {
      const path = join(root, 'test', file);
      return { path, name: relative(root, path), size: weightOf(path) };
    })
    .filter(RUNS[run])
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  const suites = [];
  for (const file of files) {
    const kind = kindOf(file.name);
    const fits = (one) => one.kind === kind && one.size + file.size <= LARGEST;
    let suite = suites.find(fits);
    if (suite === undefined) suites.push((suite = { kind, size: 0, files: [] }));
    suite.size += file.size;
    suite.files.push(file);
  }
  // what takes longest comes first, so that no core waits for it at the end
  suites.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  suites.forEach((suite, i) => {
    const name = `${String(i + 1).padStart(2, '0')}-${suite.kind}.spec.js`;
    writeFileSync(
      join(folder, name),
      suite.files.map(({ path, name }) => block(path, name)).join(''),
    );
  });
  return folder;
}

function medium(name) {
  return `test/medium/${name}.spec.ts`;
}

function connected(name) {
  return `test/integrations/${name}.spec.ts`;
}

function flow(name) {
  return `test/e2e/${name}.spec.ts`;
}

function isLong(name) {
  return LONG.some((start) => name.startsWith(start)) && !QUICK.includes(name);
}

function kindOf(name) {
  if (name === 'test/browser/every-page.spec.ts') return 'every-page';
  return name.startsWith('test/browser/') ? 'browser' : 'service';
}

function weightOf(path) {
  return Math.max(statSync(path).size, LARGEST / 16);
}

function block(path, name) {
  return `describe(${JSON.stringify(name)}, () => { require(${JSON.stringify(path)}); });\n`;
}
