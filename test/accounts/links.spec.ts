import { SetUp } from '../../src/accounts/links/set-up';
import { Message } from '../../src/store/entities/mail/message.entity';
import { FLOW_DATABASES, type DatabaseKind } from '../world/databases';
import { MailServer } from '../world/mail-server';
import { until, World } from '../world/world';
import { Browser, DAY, HOUR, member, MINUTE, PASSWORD, wait } from './browser';

let server: MailServer;
let world: World;
const start = (kind: DatabaseKind) => {
  beforeAll(async () => {
    server = new MailServer();
    world = await World.start(await server.listen(), kind);
  });
  afterAll(async () => {
    await world.stop();
    await server.close();
  });
};
/** The secret of the link in the latest mail to somebody. */
const mailed = async (to: string, count = 1) => {
  const mails = await until(`mail ${count} to ${to}`, () => {
    const all = server.arrived.filter((mail) => mail.to[0] === to);
    return all.length >= count ? all : null;
  });
  const text = mails.at(-1)!.raw.replace(/=\r?\n/g, '');
  return /http:\/\/localhost:3000\/[a-z-]+\/([\w-]{43})/.exec(text)![1]!;
};
const invite = (email: string, name = 'Ville Uusi') =>
  world.post<{ id: string; status: string }>('users', { name, email, role: 'recruiter' });
const accept = (browser: Browser, secret: string, body: object = { password: PASSWORD }) =>
  browser.send('POST', `invitations/${secret}`, { body });
const reset = (browser: Browser, secret: string, password = 'seven green boats') =>
  browser.send('POST', `password-resets/${secret}`, { body: { password } });
const NOT_VALID = { status: 404, body: { code: 'link_not_valid' } };

describe.each(FLOW_DATABASES)('an invitation on %s', (kind) => {
  start(kind);

  it('is mailed, and makes an account that works', async () => {
    const { status, body } = await invite('ville@example.fi');
    expect({ status, is: body.status }).toEqual({ status: 201, is: 'invited' });
    const secret = await mailed('ville@example.fi');
    expect(server.arrived[0]!.raw).toContain('Anna Admin');
    const browser = new Browser(world);
    expect(await browser.signIn('ville@example.fi')).toBe(401);
    const name = 'Ville Virta';
    const accepted = await accept(browser, secret, { password: PASSWORD, name });
    expect(accepted.body).toMatchObject({ user: { name, status: 'active', role: 'recruiter' } });
    expect(await browser.isIn()).toBe(true);
    expect(await new Browser(world).signIn('ville@example.fi')).toBe(201);
    expect(await accept(browser, secret)).toMatchObject(NOT_VALID);
  });

  it('works for seven days', async () => {
    await invite('a@example.fi');
    await invite('b@example.fi');
    const [a, b] = [await mailed('a@example.fi'), await mailed('b@example.fi')];
    wait(world, 7 * DAY - 1000);
    expect((await accept(new Browser(world), a)).status).toBe(201);
    wait(world, 1000);
    expect(await accept(new Browser(world), b)).toMatchObject(NOT_VALID);
  });

  it('can be sent again, and then the first link is over', async () => {
    const { body } = await invite('c@example.fi');
    const first = await mailed('c@example.fi');
    expect((await world.post(`users/${body.id}/invitation`, {})).status).toBe(201);
    const second = await mailed('c@example.fi', 2);
    expect(await accept(new Browser(world), first)).toMatchObject(NOT_VALID);
    expect((await accept(new Browser(world), second)).status).toBe(201);
    expect((await world.post(`users/${body.id}/invitation`, {})).status).toBe(409);
  });

  it('is used once, however many use it at once', async () => {
    await invite('d@example.fi');
    const secret = await mailed('d@example.fi');
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => accept(new Browser(world), secret).then(({ status }) => status)),
    );
    expect(all.sort()).toEqual([201, 404, 404, 404]);
  });

  it('is nothing to who has been disabled', async () => {
    const { body } = await invite('e@example.fi');
    const secret = await mailed('e@example.fi');
    const change = (status: string) =>
      world.ask(`users/${body.id}`, { method: 'PATCH', body: JSON.stringify({ status }) });
    await change('disabled');
    expect(await accept(new Browser(world), secret)).toMatchObject(NOT_VALID);
    expect((await change('active')).body).toMatchObject({ status: 'invited' });
    expect(await accept(new Browser(world), secret)).toMatchObject(NOT_VALID);
  });

  it('is refused for an address that somebody has, and a link for another purpose', async () => {
    expect((await invite('Anna.ADMIN@example.fi')).body).toMatchObject({ code: 'user_exists' });
    await invite('f@example.fi');
    const secret = await mailed('f@example.fi');
    const browser = new Browser(world);
    expect(await reset(browser, secret)).toMatchObject(NOT_VALID);
    expect((await accept(browser, secret, { password: 'f@example.fi' })).status).toBe(422);
    expect((await accept(browser, secret)).status).toBe(201);
  });
});

describe.each(FLOW_DATABASES)('a new password on %s', (kind) => {
  start(kind);
  const ask = (email: string, browser = new Browser(world)) =>
    browser.send('POST', 'password-resets', { body: { email } });

  it('comes by a link that works once, and ends all sessions', async () => {
    const { email } = await member(world, 'Oili');
    const [browser, other] = [new Browser(world), new Browser(world)];
    await browser.signIn(email);
    expect((await ask('OILI@example.fi')).status).toBe(202);
    const secret = await mailed(email);
    expect(await browser.isIn()).toBe(true);
    expect((await reset(other, secret, 'oili')).status).toBe(422);
    expect((await reset(other, secret)).status).toBe(204);
    expect(await browser.isIn()).toBe(false);
    expect(await other.signIn(email)).toBe(401);
    expect(await other.signIn(email, 'seven green boats')).toBe(201);
    expect(await reset(other, secret)).toMatchObject(NOT_VALID);
    expect(await reset(other, 'x'.repeat(43))).toMatchObject(NOT_VALID);
  });

  it('is offered for an hour, and only by the newest link', async () => {
    const { email } = await member(world, 'Pekka');
    await ask(email);
    const first = await mailed(email);
    await ask(email);
    const second = await mailed(email, 2);
    expect(await reset(new Browser(world), first)).toMatchObject(NOT_VALID);
    wait(world, HOUR);
    expect(await reset(new Browser(world), second)).toMatchObject(NOT_VALID);
  });

  it('is set once, however many use the link at once', async () => {
    const { email } = await member(world, 'Aino');
    await ask(email);
    const secret = await mailed(email);
    const all = await Promise.all(
      [1, 2, 3].map((i) => reset(new Browser(world), secret, `seven green boats ${i}`)),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([204, 404, 404]);
  });

  it('is answered alike for nobody, somebody disabled and somebody invited, who get no mail', async () => {
    const { email, id } = await member(world, 'Sini');
    await world.ask(`users/${id}`, {
      method: 'PATCH',
      body: JSON.stringify({ status: 'disabled' }),
    });
    await invite('g@example.fi');
    await mailed('g@example.fi');
    const known = await ask((await member(world, 'Ulla')).email);
    for (const other of ['nobody@example.fi', email, 'g@example.fi']) {
      const { status, text } = await ask(other);
      expect({ status, text }).toEqual({ status: 202, text: known.text });
    }
    await mailed('ulla@example.fi');
    const arrived = (to: string) => server.arrived.filter((mail) => mail.to[0] === to).length;
    expect([arrived('nobody@example.fi'), arrived(email), arrived('g@example.fi')]).toEqual([
      0, 0, 1,
    ]);
  });

  it('floods nobody with mails', async () => {
    const { email } = await member(world, 'Liisa');
    const browser = new Browser(world, '203.0.113.50');
    for (let i = 0; i < 20; i++) expect((await ask(email, browser)).status).toBe(202);
    expect((await ask(email, browser)).status).toBe(429);
    const last = await member(world, 'Maija');
    await ask(last.email);
    // they are written in the order of asking
    await mailed(last.email);
    expect(await world.units.manager.countBy(Message, { recipient: email })).toBe(3);
    wait(world, 15 * MINUTE);
    await ask(email, browser);
    await until('one more', async () =>
      world.units.manager.existsBy(Message, { recipient: email, createdAt: world.clock.now() }),
    );
  });
});

describe.each(FLOW_DATABASES)('the set-up on %s', (kind) => {
  beforeEach(async () => {
    world = await World.start(undefined, kind);
    await world.units.run(async () => {
      for (const table of ['api_tokens', 'users']) {
        await world.units.manager.query(`DELETE FROM ${table}`);
      }
    });
  });
  afterEach(() => world.stop());
  const person = { name: 'Anna', email: 'anna@example.fi', password: PASSWORD };
  const secretOf = (link: string | null) => /\/setup\/([\w-]{43})$/.exec(link!)![1]!;
  const offer = () => world.app.get(SetUp).offer();
  const finish = (secret: string, body: object = person, browser = new Browser(world)) =>
    browser.send('POST', `setup/${secret}`, { body });

  it('makes the first administrator, once, and signs them in', async () => {
    const [first, second] = [secretOf(await offer()), secretOf(await offer())];
    const browser = new Browser(world);
    expect(await finish(first)).toMatchObject(NOT_VALID);
    expect((await finish(second, { ...person, password: 'anna@example.fi' })).status).toBe(422);
    const { status, body } = await finish(second, person, browser);
    expect({ status, body }).toMatchObject({ status: 201, body: { user: { role: 'admin' } } });
    expect(await browser.isIn()).toBe(true);
    expect(await finish(second)).toMatchObject(NOT_VALID);
    expect(await offer()).toBeNull();
  });

  it('is over after a day, and when there is a user', async () => {
    const late = secretOf(await offer());
    wait(world, DAY);
    expect(await finish(late)).toMatchObject(NOT_VALID);
    const other = secretOf(await offer());
    await member(world, 'Oili', 'admin');
    expect(await finish(other)).toMatchObject(NOT_VALID);
  });

  it('has one winner', async () => {
    const secret = secretOf(await offer());
    const all = await Promise.all(
      [1, 2, 3].map((i) => finish(secret, { ...person, email: `a${i}@example.fi` })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
  });
});
