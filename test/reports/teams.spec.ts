import { parseDate } from '../../src/calendar/civil-date';
import { maskedTeams, SMALLER_TEAMS } from '../../src/reports/ground/teams';
import { stretchesOf } from '../../src/reports/page/period';
import { changeOf, rateOf, rowOf } from '../../src/reports/page/sheet';
import type { User, UserId } from '../../src/store/entities/accounts/user.entity';
import { figuresFrom } from './a-report';

/** "AAAB-" is three of A, one of B and one of none; small letters are disabled, and "1" is one of A who recruits nobody. */
function people(text: string): Pick<User, 'id' | 'team' | 'status'>[] {
  return text.split('').map((letter, i) => ({
    id: `${i}` as UserId,
    team: letter === '-' ? null : letter === '1' ? 'A' : letter.toUpperCase(),
    status: letter !== letter.toUpperCase() ? 'disabled' : 'active',
  }));
}

describe('teams without a ground for figures per person', () => {
  it.each([
    ['AAABBB', 'AAABBB', 'teams of three stand for themselves'],
    ['AAABB', '*****', 'a rest of two would be known: the team goes to them'],
    ['AAAABB-', 'AAAA***', 'a small team and who has none are put together'],
    ['AAABBBB-', '***BBBB*', 'the smallest goes to a rest that is too small'],
    ['AAaBBBCCCC', '******CCCC', 'who left does not make a team of two into three'],
    ['AAAa', 'AAAA', 'what they did stays with their team'],
    ['A-', '**', 'nobody is left alone'],
    ['A11BBB', '******', 'who recruits nobody makes no team of one into three'],
    ['AAA1BBB', 'AAAABBB', 'who recruits nobody stays with a team of three who do'],
    ['---', '***', 'without teams all are together'],
  ])('%s is shown as %s: %s', (text, shown) => {
    const recruiting = new Set(
      Array.from(text).flatMap((letter, i) => (letter === '1' ? [] : [`${i}`])),
    );
    const teams = [...maskedTeams(people(text), recruiting).values()];
    expect(teams.map((team) => (team === SMALLER_TEAMS ? '*' : team)).join('')).toBe(shown);
  });
});

describe('stretches of time', () => {
  const day = (text: string) => parseDate(text)!;
  it.each([
    ['2026-03-01', '2026-03-31', 'week', 6],
    ['2026-03-02', '2026-03-08', 'week', 1],
    ['2026-01-15', '2026-03-02', 'month', 3],
    ['2026-12-31', '2027-01-01', 'month', 2],
  ] as const)('from %s to %s are, by %s, %d that follow each other', (first, last, of, count) => {
    const all = stretchesOf({ first: day(first), last: day(last) }, of);
    expect(all).toHaveLength(count);
    expect([all[0]!.first, all.at(-1)!.last]).toEqual([day(first), day(last)]);
    for (const [i, one] of all.slice(1).entries()) expect(one.first).toBe(all[i]!.last + 1);
  });
});

describe('a comparison with the period before', () => {
  const rate = (kept: number, of: number) =>
    rateOf({ ...rowOf('', '', figuresFrom(0)).figures, ...none, due: of, kept });
  const none = { keptAutomatically: 0, lateInTransport: 0 };
  it.each([
    [rate(95, 100), rate(50, 100), 1],
    [rate(50, 100), rate(95, 100), -1],
    [rate(9, 10), rate(8, 10), 0],
    [rate(4, 4), rate(0, 100), 0],
    [rate(95, 100), null, 0],
  ])('has an arrow only where the intervals do not overlap (%#)', (now, before, change) => {
    expect(changeOf(now, before)).toBe(change);
  });
});
