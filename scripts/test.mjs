// `npm test`: makes a fresh clone ready, then runs every test. Arguments go to Jest: `npm test -- test/calendar`.
// `npm run test:both` runs the suites of single verbs on PostgreSQL as well as on SQLite.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

prepare();
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const args = process.argv.slice(2).filter((arg) => arg !== '--both');
const both = process.argv.includes('--both') ? { TEST_BOTH: '1' } : {};
const { status } = spawnSync(process.execPath, [jest, ...args], {
  stdio: 'inherit',
  env: { ...process.env, ...both },
});
process.exit(status ?? 1);
