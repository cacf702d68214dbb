import { ExperienceRating } from '../../src/store/entities/candidates/experience-rating.entity';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import { Grounds } from '../../src/reports/ground/grounds.repository';
import type { VoicesView } from '../../src/reports/voice/voice.view';
import type { User } from '../../src/store/entities/accounts/user.entity';
import { Browser, member } from '../accounts/browser';
import { World } from '../world/world';

describe('what candidates say, as a page', () => {
  let world: World;
  let helena: Browser;
  let nth = 0;

  /** Applications in somebody's hands, each rated. */
  async function rated(owner: User, scores: readonly number[], words: readonly string[] = []) {
    const { body } = await world.post<{ id: string }>('jobs', {
      ...{ title: 'Sales lead', owner: owner.email },
    });
    for (const [i, score] of scores.entries()) {
      const candidate = { name: `Rater ${++nth}`, email: `rater${nth}@example.com` };
      const made = await world.post<{ id: string }>('applications', { job: body.id, candidate });
      await world.units.run(async () => {
        await world.units.manager.insert(ExperienceRating, {
          ...{ application: made.body.id as ApplicationId, score, words: words[i] ?? null },
          ratedAt: world.clock.now(),
        });
      });
    }
  }

  const see = async (browser: Browser, query = '') =>
    (await browser.send('GET', `/report/voice${query}`)).text;
  const rowOf = (html: string, key: string) =>
    (new RegExp(`<tr data-key="${key}">(.*?)</tr>`, 's').exec(html)?.[1] ?? '')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&lt;', '<')
      .replace(/\s+/g, ' ')
      .trim();

  let mika: User;
  beforeAll(async () => {
    world = await World.start();
    const hr = await member(world, 'Helena', 'hr_lead');
    mika = await member(world, 'Mika');
    helena = new Browser(world, '198.51.100.20');
    await helena.signIn(hr.email);
    await rated(world.kaisa.user, [0, 6, 7, 9, 10], ['<b>Slow</b>', 'A clear answer']);
    await rated(mika, [1, 2, 3, 4], ['Recognisable']);
  });
  afterAll(() => world.stop());

  it('stands for teams while no ground is recorded, and for nobody who is few', async () => {
    const html = await see(helena);
    expect(html).not.toContain('Kaisa Virta');
    expect(rowOf(html, '~smaller')).toMatch(/^Smaller teams 5 6\.4 2 1 2/);
  });

  it('names persons from five answers on, and a total that tells nothing of the others', async () => {
    await world.ground();
    const html = await see(helena);
    expect(rowOf(html, world.kaisa.user.id)).toMatch(/^Kaisa Virta 5 6\.4 2 1 2/);
    expect(rowOf(html, mika.id)).toMatch(/^Mika < 5 – – – –/);
    expect(rowOf(html, '~all')).toMatch(/^All 5 6\.4 2 1 2/);
    expect(html).toContain('&lt;b>Slow&lt;/b>');
    expect(html).not.toContain('Recognisable');
  });

  it('shows a recruiter their own alone', async () => {
    const browser = new Browser(world, '198.51.100.21');
    await browser.signIn(mika.email);
    const html = await see(browser);
    expect(html).not.toContain('Kaisa Virta');
    expect(html).toContain('No five answers together');
  });

  it('shows nothing for one job, whose candidates could be guessed', async () => {
    const job = await world.job();
    const html = await see(helena, `?job=${job}`);
    expect(html).not.toContain('<b>Slow');
    expect(html).toContain('could be guessed');
  });

  it('stands beside the rate in the report and its file, from five answers on', async () => {
    const page = (await helena.send('GET', '/report')).text;
    const cell = (key: string) =>
      new RegExp(`data-key="${key}".*?data-kind="rating">(.*?)</td>`, 's').exec(page)![1]!;
    expect(cell(world.kaisa.user.id)).toMatch(/^<a href="\/report\/voice\?[^"]*">6\.4<\/a>$/);
    expect(cell(mika.id)).toBe('–');
    const file = (await helena.send('GET', '/report/csv/recruiter')).text;
    expect(file).toMatch(/^\ufeff.*,ratingMean,ratingAnswers\r\n/);
    expect(file).toMatch(/Kaisa Virta.*,6\.4,5\r\n/);
    expect(file).toMatch(/Mika.*,,\r\n/);
    const narrowed = (await helena.send('GET', '/report?rule=first_answer')).text;
    expect(narrowed).not.toContain('data-kind="rating"');
  });

  it('is told to programs by the same rules', async () => {
    const period = 'from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z';
    const { status, body } = await world.get<VoicesView>(`reports/voice?${period}`);
    expect(status).toBe(200);
    const nothing = { answers: null, mean: null, low: null, middle: null, high: null };
    const five = { answers: 5, mean: 6.4, low: 2, middle: 1, high: 2 };
    expect(body).toMatchObject({ groupedBy: 'recruiter', total: five });
    expect(body.groups.map(({ name, mean, low }) => [name, mean, low])).toEqual([
      ['Kaisa Virta', 6.4, 2],
      ['Mika', null, null],
    ]);
    expect(body.groups[1]).toMatchObject({ ...nothing, words: [] });
    const own = await world.get<VoicesView>(`reports/voice?${period}`, world.kaisa);
    expect(own.body.groups.map(({ name }) => name)).toEqual(['Kaisa Virta']);
    const other = `reports/voice?${period}&recruiter=${mika.id}`;
    expect((await world.get(other, world.kaisa)).status).toBe(404);
    expect((await world.get('reports/voice')).status).toBe(422);
    await world.app.get(Grounds).end(world.admin.user.id);
    const teams = await world.get<VoicesView>(`reports/voice?${period}`);
    expect(teams.body).toMatchObject({ groupedBy: 'team', total: five });
    expect(teams.body.groups.map(({ key, words }) => [key, words.length])).toEqual([
      ['~smaller', 2],
    ]);
    expect((await world.get(other)).status).toBe(403);
  });
});
