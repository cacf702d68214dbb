import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarFrom } from '../src/calendar/presets';
import { loadLog } from '../src/cli/replay/log-file';
import { readLogMap } from '../src/sla/log/columns';
import { policyFrom } from '../src/sla/policy/presets';
import { replay } from '../src/sla/report/replay';

const ROOT = join(__dirname, '..');
const sample = (name: string) => join(ROOT, 'samples', name);

/** Replays a sample under the defaults of the command. */
async function replayed(file: string, map?: string) {
  const content: unknown = map && JSON.parse(readFileSync(sample(map), 'utf8'));
  const { log, problems } = await loadLog(
    sample(file),
    content ? readLogMap(content) : null,
    () => undefined,
  );
  const until = log.lastInstant()!;
  const applications = [...replay(log, policyFrom('good-practice'), calendarFrom('FI'), until)];
  return {
    problems,
    irregular: applications.flatMap(({ irregular }) => irregular.map(({ why }) => why)),
    verdicts: applications.flatMap(({ verdicts }) => verdicts),
  };
}

describe('the samples', () => {
  it.each(['acme-2026.csv', 'process-log/log.csv'])(
    '%s is, byte for byte, what the script makes',
    (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'lupaus-samples-'));
      execFileSync(process.execPath, [join(ROOT, 'scripts/make-sample.mjs'), folder]);
      const made = readFileSync(join(folder, name));
      rmSync(folder, { recursive: true });
      expect(made.equals(readFileSync(sample(name)))).toBe(true);
    },
  );

  it('have a year that replays with the two irregular pauses that were put there', async () => {
    const { problems, irregular } = await replayed('acme-2026.csv');
    expect(problems).toEqual([]);
    expect(irregular.sort()).toEqual([
      'a pause inside a pause',
      'nothing was asked of the candidate in the 5 working days before',
    ]);
  });

  it('have every verdict there is in the year, also those of the mail', async () => {
    const { verdicts } = await replayed('acme-2026.csv');
    const statuses = new Set(verdicts.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([
      'kept',
      'late',
      'open',
      'overdue',
      'released',
      'rescheduled',
    ]);
    expect(verdicts.some(({ cause }) => cause === 'transport')).toBe(true);
  });

  it('have a process-mining log that its map reads whole', async () => {
    const { problems, irregular, verdicts } = await replayed(
      'process-log/log.csv',
      'process-log/map.json',
    );
    expect(problems).toEqual([]);
    expect(irregular).toEqual([]);
    expect(new Set(verdicts.map(({ application }) => application)).size).toBe(150);
  });
});
