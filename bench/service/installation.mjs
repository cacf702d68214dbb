// An installation of its own in a temporary folder: a database, an administrator with a token, and a served process.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const EMAIL = 'bench@example.com';

/**
 * @param url of an empty database; without it, a SQLite file
 * @param folder where it lies, instead of one of its own
 * @returns a folder, its environment, and a token to its API
 */
export function install(url, folder = mkdtempSync(join(tmpdir(), 'lupaus-bench-'))) {
  mkdirSync(folder, { recursive: true });
  const ours = open(folder, url);
  addUser(ours.env, EMAIL, 'admin');
  return { ...ours, token: addToken(ours.env, EMAIL) };
}

/** An installation that lies in a folder. */
export function open(folder, url) {
  const env = {
    ...process.env,
    API_REQUESTS_PER_MINUTE: '0',
    DATABASE_URL: url ?? `sqlite:${join(folder, 'lupaus.db')}`,
    // refused at once: no mail leaves while something else is measured
    SMTP_URL: 'smtp://127.0.0.1:1',
    LOG_LEVEL: 'error',
    PORT: '0',
  };
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { folder, file: join(folder, 'lupaus.db'), env, remove };
}

export function addUser(env, email, role) {
  const user = ['--email', email, '--name', 'Bench', '--role', role, '--password-stdin'];
  run(['user', 'add', ...user], env, 'a password of the bench');
}

/** @returns the token */
export function addToken(env, email) {
  const said = run(['token', 'add', '--user', email, '--name', 'bench'], env);
  return said.match(/lup_[\w-]+/)[0];
}

/** Serves until `stop()`. @returns its URL, how long it took to listen in ms, and its process */
export async function serve(env, args = [cli]) {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  // a benchmark that fails leaves nothing running
  process.once('exit', () => child.kill('SIGKILL'));
  const url = await new Promise((done, fail) => {
    let out = '';
    child.stdout.on('data', (bytes) => {
      out += bytes;
      const found = /https?:\/\/[\w.]+:\d+/.exec(out);
      if (found) done(found[0].replace('localhost', '127.0.0.1'));
    });
    child.once('exit', (code) => fail(new Error(`it ended with ${code}: ${out}`)));
  });
  const ms = performance.now() - begun;
  const stop = () =>
    new Promise((done) => {
      child.once('exit', done);
      child.kill('SIGTERM');
    });
  return { url, ms, child, stop };
}

function run(args, env, input) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    env,
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`lupaus ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
