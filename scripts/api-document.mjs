// The description of the API (OpenAPI 3.1), as the built service gives it: from a file that was named, or from a service
// that is started for it in an empty folder.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const PATIENCE_MS = 60_000;

/** @param file where it lies; without one, a service is asked, which must be built */
export async function apiDocument(file) {
  if (file !== undefined) return JSON.parse(readFileSync(file, 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'lupaus-document-'));
  const environment = { PATH: process.env.PATH, PORT: '0' };
  const service = spawn(process.execPath, [CLI], { cwd: folder, env: environment });
  try {
    const url = await urlOf(service);
    return await (await fetch(`${url}/api/openapi.json`)).json();
  } finally {
    service.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function urlOf(service) {
  return new Promise((done, fail) => {
    let said = '';
    const giveUp = (why) => fail(new Error(`The service did not start: ${why}\n${said}`));
    const timer = setTimeout(giveUp, PATIENCE_MS, 'it took too long.').unref();
    const hear = (chunk) => {
      said += chunk.toString();
      const [, url] = /listens on (\S+?)[ ,]/.exec(said) ?? [];
      if (url === undefined) return;
      clearTimeout(timer);
      done(url);
    };
    service.stdout.on('data', hear);
    service.stderr.on('data', hear);
    service.on('exit', () => giveUp('it ended. Is it built (npm run build)?'));
  });
}

/** The value that follows a flag on the command line. */
export function flag(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
