import { ExperienceRating } from '../../src/store/entities/candidates/experience-rating.entity';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
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
});
