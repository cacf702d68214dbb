// `npm run test:tamper`: the long form of test/proof/tamper: 2,500 random changes, each of which must be found. Some
// minutes. TAMPER_SEED=1 makes others, TAMPER_RUNS=100 fewer.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

prepare();
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const long = { TAMPER_RUNS: '2500', TAMPER_APPLICATIONS: '16' };
const { status } = spawnSync(process.execPath, [jest, '--runInBand', 'test/proof/tamper'], {
  stdio: 'inherit',
  env: { ...long, ...process.env },
});
process.exit(status ?? 1);
