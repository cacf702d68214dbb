import { FLOW_DATABASES } from '../world/databases';
import { World } from '../world/world';
import { Browser, DAY, HOUR, member, MINUTE, PASSWORD, wait } from './browser';

describe.each(FLOW_DATABASES)('a session on %s', (kind) => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
    await member(world, 'Oili');
    await member(world, 'Pekka');
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    browser = new Browser(world);
    expect(await browser.signIn('oili@example.fi')).toBe(201);
  });

  it('is a cookie that no script reads, and says who is signed in', async () => {
    const { headers, body } = await browser.send('POST', 'session', {
      body: { email: 'OILI@example.fi', password: PASSWORD },
    });
    expect(headers['set-cookie']).toMatch(
      /^lupaus_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const user = { name: 'Oili', email: 'oili@example.fi', role: 'recruiter', status: 'active' };
    expect(body).toMatchObject({ user });
    expect(JSON.stringify(body)).not.toContain('argon2');
    expect((await browser.send('GET', 'session')).body).toEqual(body);
  });

  it('is a new one at each sign-in, and the old one ends', async () => {
    const old = new Browser(world);
    old.cookie = browser.cookie;
    await browser.signIn('pekka@example.fi');
    expect(browser.cookie).not.toBe(old.cookie);
    expect([await browser.isIn(), await old.isIn()]).toEqual([true, false]);
  });

  it('is not one that somebody else chose', async () => {
    browser.cookie = 'x'.repeat(43);
    await browser.signIn('oili@example.fi');
    expect(browser.cookie).not.toContain('xxxxx');
  });

  it('ends after 12 idle hours, and not before', async () => {
    wait(world, 12 * HOUR - MINUTE);
    expect(await browser.isIn()).toBe(true);
    wait(world, 12 * HOUR - MINUTE);
    expect(await browser.isIn()).toBe(true);
    wait(world, 12 * HOUR);
    expect(await browser.isIn()).toBe(false);
  });

  it('ends after 14 days, however busy', async () => {
    for (let halfDays = 1; halfDays < 28; halfDays++) {
      wait(world, DAY / 2 - MINUTE);
      expect(await browser.isIn()).toBe(true);
    }
    wait(world, DAY / 2);
    expect(await browser.isIn()).toBe(false);
  });

  it('ends at once when its user is disabled, and does not come back', async () => {
    const ville = await member(world, `Ville${world.clock.now()}`);
    expect(await browser.signIn(ville.email)).toBe(201);
    const path = `users/${ville.id}`;
    const body = (status: string) =>
      ({ method: 'PATCH', body: JSON.stringify({ status }) }) as const;
    expect((await world.ask(path, body('disabled'))).status).toBe(200);
    expect(await browser.isIn()).toBe(false);
    expect(await new Browser(world).signIn(ville.email)).toBe(401);
    expect((await world.ask(path, body('active'))).status).toBe(200);
    expect(await browser.isIn()).toBe(false);
    expect(await new Browser(world).signIn(ville.email)).toBe(201);
  });

  it('ends with the sign-out', async () => {
    const copy = new Browser(world);
    copy.cookie = browser.cookie;
    expect((await browser.send('DELETE', 'session')).status).toBe(204);
    expect(browser.cookie).toBeNull();
    expect(await copy.isIn()).toBe(false);
  });

  it('can be seen and ended from another browser, by its owner only', async () => {
    const phone = new Browser(world);
    await phone.signIn('oili@example.fi');
    const { items } = (await phone.send('GET', 'sessions')).body;
    expect(items.filter(({ here }) => here)).toHaveLength(1);
    expect(items[0]).toMatchObject({
      agent: 'Firefox',
      endsAt: expect.stringMatching(/Z$/) as unknown,
    });
    const pekka = new Browser(world);
    await pekka.signIn('pekka@example.fi');
    for (const { id, here: isHere } of items) {
      if (isHere) continue;
      const path = `sessions/${String(id)}`;
      expect((await pekka.send('DELETE', path)).status).toBe(404);
      expect((await phone.send('DELETE', path)).status).toBe(204);
      expect((await phone.send('DELETE', path)).status).toBe(404);
    }
    expect([await phone.isIn(), await browser.isIn()]).toEqual([true, false]);
  });

  it('ends everywhere when the password changes; the browser that asked gets a new one', async () => {
    const sini = await member(world, `Sini${world.clock.now()}`);
    const [here, there] = [new Browser(world), new Browser(world)];
    await here.signIn(sini.email);
    await there.signIn(sini.email);
    const old = here.cookie;
    const change = (current: string, password: string) =>
      here.send('POST', 'password', { body: { current, password } });
    expect((await change('a wrong old one', 'seven green boats')).status).toBe(403);
    expect((await change(PASSWORD, 'short')).body.detail).toMatch(/^password must be longer/);
    expect((await change(PASSWORD, 'Password 2026')).body.code).toBe('weak_password');
    expect([await here.isIn(), await there.isIn()]).toEqual([true, true]);
    expect((await change(PASSWORD, 'seven green boats')).status).toBe(204);
    expect([await here.isIn(), await there.isIn()]).toEqual([true, false]);
    expect(here.cookie).not.toBe(old);
    expect(await there.signIn(sini.email)).toBe(401);
    expect(await there.signIn(sini.email, 'seven green boats')).toBe(201);
  });

  it('changes nothing for a page of another site', async () => {
    const post = (headers: Record<string, string | undefined>, body: unknown = { name: 'x' }) =>
      browser.send('POST', 'tokens', { body, headers }).then(({ status }) => status);
    const unsaid = { 'sec-fetch-site': undefined };
    expect(await post({})).toBe(201);
    expect(await post({ ...unsaid, origin: 'http://localhost:3000' })).toBe(201);
    expect(await post(unsaid)).toBe(403);
    expect(await post({ ...unsaid, origin: 'https://evil.example' })).toBe(403);
    expect(await post({ ...unsaid, origin: 'null' })).toBe(403);
    expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await post({ 'content-type': 'text/plain' })).toBe(403);
    expect(await post({ 'content-type': 'application/x-www-form-urlencoded' }, 'name=x')).toBe(403);
    expect((await browser.send('GET', 'session', { headers: unsaid })).status).toBe(200);
  });

  it("is not begun by another site's page", async () => {
    const body = { email: 'oili@example.fi', password: PASSWORD };
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await browser.send('POST', 'session', { body, headers })).status).toBe(403);
    const program = { 'sec-fetch-site': undefined };
    expect((await browser.send('POST', 'session', { body, headers: program })).status).toBe(201);
  });

  it('does not go before a token that is wrong', async () => {
    const headers = { authorization: 'Bearer lup_wrong' };
    expect((await browser.send('GET', 'session', { headers })).status).toBe(401);
  });
});
