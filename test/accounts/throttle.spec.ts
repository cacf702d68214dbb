import { FLOW_DATABASES } from '../world/databases';
import { World } from '../world/world';
import { Browser, HOUR, member, MINUTE, wait } from './browser';

const GUESS = 'a wrong password!';
/** Each guess costs a hash. */

describe.each(FLOW_DATABASES)('guessing on %s', (kind) => {
  let world: World;
  let nth = 0;
  let oili: string;
  const at = (address: string) => new Browser(world, address);
  beforeAll(async () => {
    world = await World.start(undefined, kind);
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    wait(world, HOUR);
    oili = (await member(world, `Oili${nth++}`)).email;
  });
  const guess = async (browser: Browser, times: number) => {
    const statuses = [];
    for (let i = 0; i < times; i++) statuses.push(await browser.signIn(oili, GUESS));
    return statuses;
  };

  it('is borne ten times, and then not even the right one opens for 15 minutes', async () => {
    const browser = at('203.0.113.1');
    expect(await guess(browser, 11)).toEqual([...Array<number>(10).fill(401), 429]);
    const body = { email: oili, password: 'a horse in the rain' };
    const { headers, body: told } = await browser.send('POST', 'session', { body });
    expect(headers['retry-after']).toBe('900');
    expect(told.detail).toBe('Too many attempts. Try again in 15 minutes.');
    wait(world, 15 * MINUTE - 1000);
    expect(await browser.signIn(oili)).toBe(429);
    wait(world, 1000);
    expect(await browser.signIn(oili)).toBe(201);
  });

  it('is counted before it is tried: a hundred at once are a hundred', async () => {
    const browser = at('203.0.113.2');
    const all = await Promise.all(Array.from({ length: 30 }, () => browser.signIn(oili, GUESS)));
    expect(all.filter((status) => status === 401)).toHaveLength(10);
    expect(all.filter((status) => status === 429)).toHaveLength(20);
  });

  it('begins anew after a success', async () => {
    const browser = at('203.0.113.3');
    await guess(browser, 9);
    expect(await browser.signIn(oili)).toBe(201);
    expect(await guess(at('203.0.113.3'), 10)).not.toContain(429);
  });

  it('does not lock out the owner, who was here lately', async () => {
    const [office, laptop] = [at('203.0.113.4'), at('203.0.113.5')];
    await office.signIn(oili);
    await laptop.signIn(oili);
    await laptop.send('DELETE', 'session');
    // from everywhere, until everywhere else is shut
    for (let i = 0; i < 10; i++) await guess(at(`198.51.100.${i}`), 10);
    expect(await at('198.51.100.99').signIn(oili)).toBe(429);
    expect(await at('203.0.113.4').signIn(oili)).toBe(201);
    expect(await laptop.signIn(oili)).toBe(201);
    // and at the owner's own place: the browser is known
    await guess(at('203.0.113.4'), 11);
    expect(await at('203.0.113.4').signIn(oili)).toBe(429);
    expect(await office.signIn(oili)).toBe(201);
  });

  it('of many accounts from one place ends after 50', async () => {
    const browser = at('2001:db8:1:2::1');
    const statuses = [];
    for (let i = 0; i < 51; i++)
      statuses.push(await browser.signIn(`nobody${i}@example.fi`, GUESS));
    expect(statuses).toEqual([...Array<number>(50).fill(401), 429]);
    // the same household, from another of its addresses
    expect(await at('2001:0db8:1:2:ffff::9').signIn(oili)).toBe(429);
    expect(await at('2001:db8:1:3::1').signIn(oili)).toBe(201);
  });

  it('an address tells as much when nobody has it', async () => {
    const [one, two] = [at('203.0.113.7'), at('203.0.113.8')];
    const body = (email: string) => ({ body: { email, password: GUESS } });
    const of = async (browser: Browser, email: string) => {
      const { status, body: told } = await browser.send('POST', 'session', body(email));
      const { type, title, code, detail } = told;
      return { status, type, title, code, detail };
    };
    expect(await of(one, oili)).toEqual(await of(two, 'nobody@example.fi'));
    expect((await of(one, oili)).code).toBe('wrong_credentials');
    await guess(one, 9);
    for (let i = 0; i < 9; i++) await two.signIn('nobody@example.fi', GUESS);
    expect(await of(one, oili)).toEqual(await of(two, 'nobody@example.fi'));
  });

  it("of one's own password ends too, with the session in hand", async () => {
    const browser = at('203.0.113.9');
    await browser.signIn(oili);
    const body = { current: GUESS, password: 'seven green boats' };
    for (let i = 0; i < 10; i++) {
      expect((await browser.send('POST', 'password', { body })).status).toBe(403);
    }
    expect((await browser.send('POST', 'password', { body })).status).toBe(429);
  });
});
