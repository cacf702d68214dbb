// Makes a fresh clone ready: installs what is missing, builds what is out of date, and says so. Nothing when all is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FLOOR = [20, 19];
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
const BUILT = join(ROOT, 'dist', '.built');

/** Installs and builds as needed. Stops the process with a sentence when that fails. */
export function prepare() {
  checkNode();
  if (mtime(INSTALLED) < mtime(join(ROOT, 'package-lock.json'))) install();
  if (mtime(BUILT) < newest('src') || mtime(BUILT) < mtime(INSTALLED)) build();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1])) return;
  stop(`Lupaus needs Node ${FLOOR.join('.')} or later; this is ${process.versions.node}.`);
}

function install() {
  say(
    'Installing packages (npm ci). Where no ready-made binary of sqlite3 can be fetched it is compiled: 2 to 3 minutes.',
  );
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'npm ci failed; sqlite3 needs python3, make and a C++ compiler when it is compiled.',
  );
}

function build() {
  say('Building.');
  run(
    process.execPath,
    [join(ROOT, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build'],
    'The build failed.',
  );
  writeFileSync(BUILT, '');
}

/** Standard output belongs to the command that follows: `lupaus replay … --format json > file`. */
function run(command, args, failure) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop(failure);
}

function newest(folder) {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true });
  return Math.max(
    ...entries.map((entry) => mtime(join(entry.parentPath ?? entry.path, entry.name))),
  );
}

function mtime(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function say(line) {
  process.stderr.write(`lupaus: ${line}\n`);
}

function stop(line) {
  say(line);
  process.exit(1);
}
