import { parse } from 'csv-parse/sync';
import { Browser, member } from '../accounts/browser';
import { World, type Signed } from '../world/world';
import { furnish } from './furnished';

/** Figures per person are kept 3 months, and today is 10 September: nothing per person before 1 June. */
describe('older than figures are kept per person', () => {
  let world: World;
  let mika: Signed;
  let helena: Browser;

  beforeAll(async () => {
    world = await World.start();
    mika = await world.user('Mika', 'recruiter');
    const habits = [world.kaisa, mika].map((who) => ({ who, received: 3, answered: 1, late: 1 }));
    await furnish(world, habits, 6);
    const solo = { method: 'PATCH', body: JSON.stringify({ team: 'Solo' }) } as const;
    await world.ask(`users/${mika.user.id}`, solo);
    await world.ground();
    const set = { method: 'PATCH', body: JSON.stringify({ personMonths: 3, target: 90 }) } as const;
    expect((await world.ask('settings/report', set)).status).toBe(200);
    world.clock.moveTo('2026-09-10T09:00:00+03:00');
    const hr = await member(world, 'Helena', 'hr_lead');
    helena = new Browser(world, '198.51.100.20');
    await helena.signIn(hr.email);
  });
  afterAll(() => world.stop());

  const weeksOf = async (query: string, as?: Signed) => {
    const day = 'from=2026-05-31T21:00:00Z&to=2026-06-01T21:00:00Z';
    const path = `reports/trend?${day}&${query}`;
    const { weeks } = (await world.get<{ weeks: { from: string; due: number }[] }>(path, as)).body;
    return weeks.filter(({ from, due }) => from < '2026-05-31' && due > 0).length;
  };

  it.each<[string, () => string, boolean]>([
    ['a person', () => `recruiter=${mika.user.id}`, false],
    ['a team of one', () => 'team=Solo', false],
    ['those of no team', () => 'team=~none', false],
    ['all', () => '', true],
  ])('the weeks of %s are not told, to programs', async (_, query, isTold) => {
    expect((await weeksOf(query())) > 0).toBe(isTold);
  });

  it('everybody is told their own weeks', async () => {
    expect(await weeksOf('', mika)).toBeGreaterThan(0);
  });

  it('the weeks of a team of one are not told, on the page and in its file', async () => {
    const asked = '?from=2026-06-02&to=2026-07-02&team=Solo';
    const { text } = await helena.send('GET', `/report${asked}`);
    expect(text).not.toMatch(/from=2026-05-\d\d&amp;to=2026-05-\d\d[^"]*team=Solo/);
    const file = await helena.send('GET', `/report/csv/trend${asked}`);
    const rows: string[][] = parse(file.text, { bom: true });
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(([first]) => first!.startsWith('2026-05'))).toEqual([]);
  });

  it.each([['by=team'], ['team=Solo&by=job'], ['by=recruiter']])(
    'a line of one has no period before, %s',
    async (query) => {
      const { text } = await helena.send('GET', `/report?from=2026-06-02&to=2026-07-02&${query}`);
      const before = [...text.matchAll(/data-kind="before"[^>]*>(.*?)<\/td>/gs)];
      expect(text).toMatch(query === 'by=team' ? /<tr data-key="Solo">/ : /<table/);
      for (const [, shown] of before) expect(shown!.replace(/<[^>]*>/g, '')).not.toMatch(/\d/);
    },
  );

  it('the first whole month, by the clock of the organisation, is told per person', async () => {
    const of = `recruiter=${mika.user.id}&to=2026-07-01T00:00:00Z`;
    const asked = async (from: string) =>
      (await world.get(`reports/recruiters?${of}&from=${from}`)).status;
    expect(await asked('2026-05-31T21:00:00Z')).toBe(200);
    expect(await asked('2026-05-31T20:59:59Z')).toBe(403);
  });
});
