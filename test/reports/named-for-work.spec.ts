import { Browser, member } from '../accounts/browser';
import { World, type Signed } from '../world/world';
import { furnish } from './furnished';

interface Line {
  explanation: { by: { name: string } | null; at: string; words: string } | null;
}

/** What of persons is work, which anybody has to see to do it, and what is a figure of them. */
describe('without a ground', () => {
  let world: World;
  let mika: Signed;
  let helena: Browser;
  let broken: string;

  beforeAll(async () => {
    world = await World.start();
    mika = await world.user('Mika Nieminen', 'recruiter');
    const habits = [world.kaisa, mika].map((who) => ({ who, received: 3, answered: 1, late: 1 }));
    await furnish(world, habits, 3);
    helena = new Browser(world, '198.51.100.20');
    await helena.signIn((await member(world, 'Helena', 'hr_lead')).email);
    const { body } = await world.get<{ items: { id: string }[] }>('reports/breaches', mika);
    broken = body.items[0]!.id;
    const said = { words: 'The manager was away.' };
    const { status } = await world.post(`commitments/${broken}/explanation`, said, mika);
    expect(status).toBe(201);
  });
  afterAll(() => world.stop());

  it.each([
    [403, ['kept', 'late']],
    [200, ['open', 'overdue', 'paused']],
  ])('HR is answered %d about somebody else’s %p', async (status, which) => {
    for (const one of which) {
      const of = `commitments?owner=${mika.user.id}&status=${one}`;
      const got = await world.get<{ code?: string }>(of);
      expect(`${one} ${got.status}`).toBe(`${one} ${status}`);
      expect(got.body.code).toBe(status === 403 ? 'no_ground' : undefined);
      expect((await world.get(of, mika)).status).toBe(200);
      expect((await world.get(`commitments?owner=me&status=${one}`)).status).toBe(200);
    }
  });

  it('an explanation does not say to HR who is charged, and does to them', async () => {
    const path = `/report/explanations/${broken}`;
    const shown = await helena.send('GET', path);
    expect(shown.text).toContain('The manager was away.');
    expect(shown.text).not.toContain('Nieminen');
    const asked = await world.get<{ by: null }>(`commitments/${broken}/explanation`);
    expect(asked.body.by).toBeNull();
    const own = await world.get<{ by: { name: string } }>(
      `commitments/${broken}/explanation`,
      mika,
    );
    expect(own.body.by.name).toBe('Mika Nieminen');
    const refused = await world.post<{ detail: string }>(`commitments/${broken}/explanation`, {
      words: 'I say it for them.',
    });
    expect(refused.status).toBe(403);
    expect(refused.body.detail).not.toContain('Nieminen');
  });

  describe('and with one', () => {
    beforeAll(() => world.ground());

    it('all of it is told', async () => {
      const of = `commitments?owner=${mika.user.id}&status=late`;
      expect((await world.get(of)).status).toBe(200);
      const { text } = await helena.send('GET', `/report/explanations/${broken}`);
      expect(text).toContain('Nieminen');
      const { body } = await world.get<NonNullable<Line['explanation']>>(
        `commitments/${broken}/explanation`,
      );
      expect(body.by!.name).toBe('Mika Nieminen');
    });
  });
});
