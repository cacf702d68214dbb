import { World } from '../world/world';

/** Asks as whoever has that header. */
const ask = (world: World, headers: Record<string, string>, path = '/api/v1/tokens') =>
  fetch(`${world.url}${path}`, { headers });

describe('how often the API may be asked', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(undefined, 'sqlite', { API_REQUESTS_PER_MINUTE: '3' });
  });
  afterAll(() => world.stop());

  it('is said in every answer, and counted for each token', async () => {
    const kaisa = { authorization: `Bearer ${world.kaisa.token}` };
    const anna = { authorization: `Bearer ${world.admin.token}` };
    for (const left of ['2', '1', '0']) {
      const { status, headers } = await ask(world, kaisa);
      expect([status, headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')]).toEqual([
        200,
        '3',
        left,
      ]);
      expect(Number(headers.get('ratelimit-reset'))).toBeLessThanOrEqual(60);
    }
    const refused = await ask(world, kaisa);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      429,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      code: 'too_many_requests',
      detail: 'At most 3 requests a minute are taken from one token.',
    });
    expect((await ask(world, anna)).status).toBe(200);
  });

  it('is counted however the address is spelt, and whatever token is made up where none is asked for', async () => {
    const someone = { authorization: 'Bearer someone' };
    const { headers } = await ask(world, someone, '/%61pi/v1/tokens');
    expect(headers.get('ratelimit-remaining')).toBe('2');
    const jobs = async (token: string) =>
      (await ask(world, { authorization: `Bearer ${token}` }, '/api/v1/public/jobs')).status;
    expect([await jobs('a'), await jobs('b'), await jobs('c'), await jobs('d')]).toEqual([
      ...[200, 200, 200, 429],
    ]);
  });

  it('does not count pages', async () => {
    for (let i = 0; i < 5; i++) {
      const { status, headers } = await ask(world, {}, '/sign-in');
      expect([status, headers.get('ratelimit-limit')]).toEqual([200, null]);
    }
  });
});
