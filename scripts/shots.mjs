// `npm run shots`: a picture of every page, light and dark, 360 and 1280 px wide, in shots/. SHOTS=today takes only those
// whose name has that in it. Needs Chromium (CHROMIUM names another one).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

prepare();
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const args = [path('node_modules/jest/bin/jest.js'), '-c', path('test/shots/jest.config.js')];
const { status } = spawnSync(process.execPath, [...args, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
