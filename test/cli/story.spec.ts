import expected from '../cases/replay/story.expected.json';
import { join } from 'node:path';
import { lupaus } from '../world/cli';

const CASES = join(__dirname, '../cases/replay');
const STORY = [
  'replay',
  join(CASES, 'story.csv'),
  '--calendar',
  join(CASES, 'fi-2026.json'),
  '--until',
  '2026-10-30T12:00:00+02:00',
];

const HASH = expect.stringMatching(/^[0-9a-f]{64}$/) as string;

/** The expected file is rounded to four decimals. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 10_000) / 10_000;
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}

describe('the story of Maija', () => {
  it('gives the expected commitments and figures as JSON', () => {
    const { code, out, err } = lupaus([...STORY, '--format', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const result = JSON.parse(out) as Record<string, unknown>;
    expect(rounded(result)).toMatchObject(expected);
    expect(result.commitments).toHaveLength(expected.commitments.length);
    expect(result).toMatchObject({
      policy: { name: 'good-practice', version: 1, hash: HASH },
      calendar: { name: 'fi-2026', version: 1, hash: HASH },
      from: null,
      to: null,
      irregular: [],
    });
    expect(Object.keys(result)).toEqual([
      ...['policy', 'calendar', 'until', 'from', 'to'],
      ...['totals', 'recruiters', 'commitments', 'irregular'],
    ]);
  });

  it('is told in a table: a sentence, the recruiters worst first, the worst promises with their words', () => {
    const { code, out, err } = lupaus(STORY);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [sentence] = out.split('\nAll due times');
    expect(sentence!.replaceAll('\n', ' ')).toBe(
      '3 of 10 promises that people had to keep were kept on time (30.0 %), 7 were broken; 2 candidates waited. 2 more were kept by machine.',
    );
    const places = [
      'mika@example.fi ',
      'kaisa@example.fi ',
      '604 h of working time late',
      '176 h of',
    ].map((text) => out.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(out).toContain('“You will have our answer by 5 June; no need to call”');
    expect(out).toContain('due Fri 5 Jun 2026, 16:00, told Wed 8 Jul 2026, 15:40');
    expect(out).not.toContain('\u001b');
  });

  it('fits the width of the terminal', () => {
    for (const width of [60, 80, 132]) {
      const { out } = lupaus(STORY, '', { COLUMNS: String(width) });
      for (const line of out.split('\n')) {
        if (!/^ {2}due /.test(line)) expect(line.length).toBeLessThanOrEqual(width);
      }
      expect(out.includes('Too narrow for: ')).toBe(width < 132);
    }
  });

  it('gives recruiters or commitments as CSV', () => {
    const recruiters = lupaus([...STORY, '--format', 'csv'])
      .out.trim()
      .split('\n');
    expect(recruiters[0]).toMatch(/^recruiter,due,kept,keptAutomatically,late,/);
    expect(recruiters[1]).toMatch(/^mika@example\.fi,8,3,1,0,0,5,1,0,2,0\.28/);
    const commitments = lupaus([...STORY, '--format', 'csv', '--rows', 'commitments']).out;
    expect(commitments.trim().split('\n')).toHaveLength(1 + expected.commitments.length);
    expect(commitments).toMatch(/^application,job,rule,openedAt,dueAt,status,keptAt,evidence,/);
  });

  it('counts by due time in a period, open ones always, all commitments listed', () => {
    const { out } = lupaus([
      ...STORY,
      '--from',
      '2026-06-01',
      '--to',
      '2026-07-01',
      '--format',
      'json',
    ]);
    const result = JSON.parse(out) as typeof expected & { from: string; to: string };
    expect(result.from).toBe('2026-05-31T21:00:00Z');
    expect(result.to).toBe('2026-06-30T21:00:00Z');
    expect(result.totals).toMatchObject({ due: 1, late: 1, overdue: 0, released: 0 });
    expect(result.recruiters.map(({ recruiter }) => recruiter)).toEqual([
      'kaisa@example.fi',
      'mika@example.fi',
    ]);
    expect(result.commitments).toHaveLength(expected.commitments.length);
  });
});
