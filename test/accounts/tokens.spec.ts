import { FLOW_DATABASES } from '../world/databases';
import { World, type Signed } from '../world/world';
import { Browser, MINUTE, wait } from './browser';

interface Token {
  id: string;
  token: string;
  scopes: string[];
  lastUsedAt: string | null;
}

describe.each(FLOW_DATABASES)('an API token on %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
  });
  afterAll(() => world.stop());
  const make = async (form: object, as: Signed = world.kaisa) =>
    (await world.post<Token>('tokens', { name: 'import', ...form }, as)).body;
  const list = async (as?: Signed) =>
    (await world.get<{ items: Token[] }>('tokens', as)).body.items;
  const remove = (id: string, { token }: Signed) =>
    new Browser(world).send('DELETE', `tokens/${id}`, {
      headers: { authorization: `Bearer ${token}` },
    });

  it('is shown once, and opens what its owner may', async () => {
    const { id, token } = await make({});
    expect(token).toMatch(/^lup_[\w-]{43}$/);
    const as = { ...world.kaisa, token };
    expect((await world.get('session', as)).body).toMatchObject({ user: { name: 'Kaisa Virta' } });
    expect((await world.post('users', {}, as)).status).toBe(403);
    const shown = (await list(world.kaisa)).find((one) => one.id === id)!;
    expect(JSON.stringify(shown)).not.toContain(token);
  });

  it('with the scope read changes nothing', async () => {
    const { token, scopes } = await make({ scopes: ['read'] });
    const as = { ...world.kaisa, token };
    expect(scopes).toEqual(['read']);
    expect((await world.get('session', as)).status).toBe(200);
    const before = await world.rowCounts();
    expect((await world.post('jobs', { title: 'x' }, as)).status).toBe(403);
    expect((await world.post('tokens', { name: 'more' }, as)).status).toBe(403);
    expect((await remove('x', as)).status).toBe(403);
    expect(await world.rowCounts()).toEqual(before);
    expect((await make({ scopes: ['write'] })).scopes).toEqual(['read', 'write']);
  });

  it.each([{ scopes: [] }, { scopes: ['all'] }, { scopes: 'read' }, { name: '' }])(
    'is not made of %j',
    async (form) => {
      const { status } = await world.post('tokens', { name: 'x', ...form });
      expect(status).toBe(422);
    },
  );

  it('is revoked by its owner or an administrator, and not found by others', async () => {
    const pekka = await world.user(`Pekka ${kind}`, 'hr_lead');
    const [one, two] = [await make({}), await make({})];
    expect((await list(pekka)).map(({ id }) => id)).not.toContain(one.id);
    expect((await remove(one.id, pekka)).status).toBe(404);
    expect((await remove(one.id, world.kaisa)).status).toBe(204);
    expect((await remove(one.id, world.kaisa)).status).toBe(404);
    expect((await list()).map(({ id }) => id)).toContain(two.id);
    expect((await remove(two.id, world.admin)).status).toBe(204);
    for (const { token } of [one, two]) {
      expect((await world.get('session', { ...world.kaisa, token })).status).toBe(401);
    }
  });

  it('says when it was last used, to the minute', async () => {
    const { id, token, lastUsedAt } = await make({});
    const used = async () => {
      await world.get('session', { ...world.kaisa, token });
      return (await list()).find((one) => one.id === id)!.lastUsedAt;
    };
    expect(lastUsedAt).toBeNull();
    expect(await used()).toBe('2026-05-04T06:12:00Z');
    wait(world, MINUTE);
    expect(await used()).toBe('2026-05-04T06:12:00Z');
    wait(world, 1000);
    expect(await used()).toBe('2026-05-04T06:13:01Z');
  });
});
