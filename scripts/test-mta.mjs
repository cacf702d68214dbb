// `npm run test:mta`: mail with postfix as the relay and as the candidates' server, and with dovecot for IMAP. Installs
// nothing: where one of them is missing it says so, in a line that begins with "skipped:", and exits 0.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

const NEEDED = {
  postfix: 'apt-get install --no-install-recommends postfix',
  dovecot: 'apt-get install --no-install-recommends dovecot-imapd',
};

const why = whyNot();
if (why) {
  console.log(`skipped: ${why}`);
  process.exit(0);
}
prepare();
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const args = [path('node_modules/jest/bin/jest.js'), '-c', path('test/mta/jest.config.js')];
const { status } = spawnSync(process.execPath, [...args, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, PATH: pathWithSbin() },
});
process.exit(status ?? 1);

/** What is missing; null when nothing is. */
function whyNot() {
  if (process.platform !== 'linux') return 'it is made for Debian’s postfix and dovecot';
  for (const [name, remedy] of Object.entries(NEEDED)) {
    const { error } = spawnSync(name, ['--version'], {
      env: { ...process.env, PATH: pathWithSbin() },
    });
    if (error) return `${name} is not installed (${remedy})`;
  }
  return process.getuid() === 0 ? null : 'postfix is started by root only';
}

/** Where Debian puts servers, which not everybody has in the path. */
function pathWithSbin() {
  return `${process.env.PATH}:/usr/sbin:/sbin`;
}
