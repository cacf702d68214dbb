// `npm test`: makes a fresh clone ready, then runs every test. Arguments go to Jest: `npm test -- test/calendar`.
// `npm run test:both` runs the suites of single verbs on PostgreSQL as well as on SQLite.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';
import { writeSuites } from './suites.mjs';

prepare();
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const args = process.argv.slice(2).filter((arg) => arg !== '--both');
const both = process.argv.includes('--both') ? { TEST_BOTH: '1' } : {};
const order = fileURLToPath(new URL('./by-name.cjs', import.meta.url));
const everything = () => [
  ...['--roots', writeSuites(), '--testMatch', '**/*.spec.js', '--testSequencer', order],
];
const { status } = spawnSync(process.execPath, [jest, ...(args.length > 0 ? args : everything())], {
  stdio: 'inherit',
  env: { ...process.env, ...both },
});
process.exit(status ?? 1);
