// Loading Nest, TypeORM and the whole service takes longer than most spec files: a run of everything loads them once for
// many files. Each file keeps to itself in a `describe` of its own; a run of named files goes file by file as usual.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(root, 'test', '.suites');

/** In this order they begin. */
const ORDER = ['every-page', 'browser', 'service'];
/** Files whose sizes add up to this make a suite; a file counts as at least a twelfth of it. */
const LARGEST = 48_000;

/** Writes suites that load each of all spec files once, the longest first. Returns their folder. */
export function writeSuites() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const files = readdirSync(join(root, 'test'), { recursive: true })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => {
      const path = join(root, 'test', file);
      return { path, name: relative(root, path), size: weightOf(path) };
    })
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  const suites = [];
  for (const file of files) {
    const kind = kindOf(file.name);
    let suite = suites.find((one) => one.kind === kind && one.size + file.size <= LARGEST);
    if (suite === undefined) suites.push((suite = { kind, size: 0, files: [] }));
    suite.size += file.size;
    suite.files.push(file);
  }
  // what takes longest comes first, so that no core waits for it at the end
  suites.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  suites.forEach((suite, i) => {
    const name = `${String(i + 1).padStart(2, '0')}-${suite.kind}.spec.js`;
    writeFileSync(
      join(FOLDER, name),
      suite.files.map(({ path, name }) => block(path, name)).join(''),
    );
  });
  return FOLDER;
}

function kindOf(name) {
  if (name === 'test/browser/every-page.spec.ts') return 'every-page';
  return name.startsWith('test/browser/') ? 'browser' : 'service';
}

function weightOf(path) {
  return Math.max(statSync(path).size, LARGEST / 12);
}

function block(path, name) {
  return `describe(${JSON.stringify(name)}, () => { require(${JSON.stringify(path)}); });\n`;
}
