// `npm test`: makes a fresh clone ready, then runs every test but the long ones. Arguments go to Jest: `npm test -- test/calendar`.
// `npm run test:long` runs those, `npm run test:postgres` on PostgreSQL what else runs on SQLite alone.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';
import { writeSuites } from './suites.mjs';

prepare();
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const [, , ...given] = process.argv;
const run = ['long', 'postgres'].find((name) => given.includes(`--${name}`)) ?? 'quick';
const args = given.filter((arg) => arg !== `--${run}`);
const order = fileURLToPath(new URL('./by-name.cjs', import.meta.url));
const everything = () => [
  ...['--roots', writeSuites(run), '--testMatch', '**/*.spec.js', '--testSequencer', order],
];
const { status } = spawnSync(process.execPath, [jest, ...(args.length > 0 ? args : everything())], {
  stdio: 'inherit',
  env: { ...process.env, ...(run === 'postgres' ? { TEST_ON: 'postgres' } : {}) },
});
process.exit(status ?? 1);
