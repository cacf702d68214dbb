// `npm run test:crash`: the long form of test/crash, on both databases: hundreds of kills, a full disk, a locked
// database. About half an hour. Arguments go to Jest: `npm run test:crash -- kills`. CRASH_KILLS=40 kills less often.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

prepare();
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const args = process.argv.slice(2).map((name) => `test/crash/${name}`);
const { status } = spawnSync(
  process.execPath,
  [jest, '--runInBand', ...(args.length > 0 ? args : ['test/crash'])],
  { stdio: 'inherit', env: { ...process.env, TEST_CRASH: 'long' } },
);
process.exit(status ?? 1);
