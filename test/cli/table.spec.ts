import { Output } from '../../src/cli/output';
import { Folder, lupaus } from '../world/cli';

const HEADER = 'at,event,application,job,recruiter,purpose,message';
const folder = new Folder();
afterAll(() => {
  folder.remove();
});
/** So many applications that nobody ever answers. */
const silence = (n: number, recruiter = 'kaisa') =>
  Array.from(
    { length: n },
    (_, i) =>
      `2026-03-${String((i % 20) + 1).padStart(2, '0')}T10:00:00+02:00,application.received,a${i},j,${recruiter},,`,
  );
const replay = (rows: string[], ...flags: string[]) =>
  lupaus(['replay', folder.write('log.csv', [HEADER, ...rows].join('\n')), ...flags]).out;

describe('the table', () => {
  it('lists ten broken promises and no more, those of the period', () => {
    const late = / of working time late/g;
    expect(replay(silence(20), '--until', '2026-06-01').match(late)).toHaveLength(10);
    const march = replay(
      silence(20),
      '--until',
      '2026-06-01',
      '--from',
      '2026-03-02',
      '--to',
      '2026-03-04',
    );
    expect(march.match(/due .*, never/g)).not.toHaveLength(0);
    for (const due of march.match(/due .*, never/g)!) expect(due).toMatch(/^due (Mon 2|Tue 3) Mar/);
    expect(march).toContain('Due from Mon 2 Mar 2026 before Wed 4 Mar 2026');
  });

  it('says so when nothing fell due', () => {
    expect(replay(silence(1), '--until', '2026-03-01T12:00:00+02:00')).toMatch(
      /^No promise fell due\./,
    );
  });
});

describe('the CSV', () => {
  it('keeps a formula a text', () => {
    const csv = replay(silence(1, '=HYPERLINK(1)'), '--format', 'csv');
    expect(csv).toContain("'=HYPERLINK(1),");
  });
});

describe('colours', () => {
  const stream = (isTTY: boolean) => ({ isTTY, columns: 80 }) as NodeJS.WriteStream;
  it.each<[string, boolean, Record<string, string>, boolean]>([
    ['on a terminal', true, {}, true],
    ['not into a file', false, {}, false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, false],
  ])('%s', (_name, isTTY, environment, coloured) => {
    const output = new Output(stream(isTTY), stream(isTTY), environment);
    expect(output.style('red', 'late') !== 'late').toBe(coloured);
  });
});

describe('a policy file', () => {
  it('may begin with a byte order mark, and needs no name', () => {
    const file = folder.write('ours.json', '\ufeff{"extends": "good-practice", "rules": []}');
    expect(replay(silence(1), '--policy', file)).toContain('Policy ours,');
  });
});
