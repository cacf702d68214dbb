// `npm run check`: types, lint, format, import rules, unused code. Runs all of them, so that one look shows every fault.
import { spawnSync } from 'node:child_process';

const CHECKS = ['types', 'lint', 'format', 'imports', 'unused'];

const failed = CHECKS.filter((check) => {
  const { status } = spawnSync('npm', ['run', '--silent', `check:${check}`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${check}`);
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
