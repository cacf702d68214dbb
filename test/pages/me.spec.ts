import { Users } from '../../src/accounts/users';
import { browserName } from '../../src/web/me/browser-name';
import { Browser, member, PASSWORD } from '../accounts/browser';
import { World } from '../world/world';

let world: World;
let email: string;
let id: string;
beforeAll(async () => {
  world = await World.start(undefined, 'sqlite', { MAIL_DOMAIN: 'in.example.fi' });
  ({ email, id } = await member(world, 'Pekka'));
});
afterAll(() => world.stop());

/** A browser in which Pekka is signed in. */
const signedIn = async (address?: string) => {
  const browser = new Browser(world, address);
  await browser.signIn(email);
  return browser;
};

describe('one’s own page', () => {
  it('changes name, language and zone, and says what is wrong with what was typed', async () => {
    const browser = await signedIn();
    const wrong = { name: 'Pekka Ö', locale: 'sv', timezone: 'Mars/Base' };
    const told = await browser.form('/me', wrong);
    expect(told.status).toBe(422);
    expect(told.text).toContain('timezone must be an IANA time zone');
    expect(told.text).toContain('value="Mars/Base"');
    const done = await browser.form('/me', { ...wrong, timezone: 'Europe/Stockholm' });
    expect(done.headers.location).toBe('/me?done=saved');
    const seen = await browser.send('GET', '/me?done=saved');
    expect(seen.text).toContain('<html lang="sv">');
    expect(seen.text).toContain('Sparat.');
    await browser.form('/me', { name: 'Pekka', locale: 'en', timezone: '' });
    expect(await world.app.get(Users).of(id)).toMatchObject({ locale: 'en', timezone: null });
    expect((await browser.send('GET', '/me?done=<b>')).text).not.toContain('class="done"');
  });

  it('says who was there before when two tabs change it', async () => {
    const browser = await signedIn();
    const form = { name: 'Pekka', locale: 'en', timezone: '' };
    const told = await browser.form('/me', { ...form, name: 'Mine', version: '1' });
    expect([told.status, told.text.includes('value="Mine"')]).toEqual([409, true]);
  });

  it('shows where one is signed in, and ends it there', async () => {
    const [here, there] = [await signedIn(), await signedIn('203.0.113.9')];
    const { text } = await here.send('GET', '/me');
    expect(text).toContain('<strong>this one</strong>');
    expect(text).toContain('another place');
    const ids = [...text.matchAll(/\/me\/sessions\/(\w{26})\/end/g)].map(([, one]) => one!);
    expect(ids.length).toBeGreaterThan(1);
    const other = await member(world, `Olli${ids.length}`);
    const stranger = new Browser(world);
    await stranger.signIn(other.email);
    expect((await stranger.form(`/me/sessions/${ids[0]!}/end`, {})).status).toBe(404);
    await here.form('/me/sessions/others/end', {});
    expect([await here.isIn(), await there.isIn()]).toEqual([true, false]);
    const left = (await here.send('GET', '/me')).text;
    expect([...left.matchAll(/\/me\/sessions\/(\w{26})\/end/g)]).toHaveLength(1);
    expect(left).not.toContain('others/end');
  });

  it('changes the password, and signs out everywhere else', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const wrong = await here.form('/me/password', { current: 'no', password: 'rain on a horse 7' });
    expect([wrong.status, wrong.text.includes('rain on')]).toEqual([403, false]);
    const form = { current: PASSWORD, password: 'rain on a horse 7' };
    expect((await here.form('/me/password', form)).headers.location).toBe('/me?done=password');
    expect([await here.isIn(), await there.isIn()]).toEqual([true, false]);
    const back = { current: form.password, password: PASSWORD };
    expect((await here.form('/me/password', back)).status).toBe(303);
  });

  it('makes a token that is shown once, and revokes it', async () => {
    const browser = await signedIn();
    const { text, status } = await browser.form('/me/tokens', {
      ...{ tokenName: 'Payroll <1>', scope: 'read' },
    });
    const token = /lup_[\w-]{43}/.exec(text)?.[0];
    expect([status, token === undefined]).toEqual([200, false]);
    const headers = { authorization: `Bearer ${token!}` };
    expect((await new Browser(world).send('GET', 'session', { headers })).status).toBe(200);
    const again = (await browser.send('GET', '/me')).text;
    expect([again.includes(token!), again.includes('Payroll &lt;1>')]).toEqual([false, true]);
    const [, one] = /\/me\/tokens\/(\w{26})\/revoke/.exec(again)!;
    await browser.form(`/me/tokens/${one!}/revoke`, {});
    expect((await new Browser(world).send('GET', 'session', { headers })).status).toBe(401);
    expect((await browser.form('/me/tokens', { tokenName: '', scope: 'read' })).status).toBe(422);
  });

  it('makes one token for two clicks; both show it', async () => {
    const browser = await signedIn();
    const { text } = await browser.send('GET', '/me');
    const once = /action="\/me\/tokens"[^]*?name="once" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const form = { tokenName: 'Twice', scope: 'read', once };
    const shown = [];
    for (let i = 0; i < 2; i++) {
      shown.push(/lup_[\w-]{43}/.exec((await browser.form('/me/tokens', form)).text)?.[0]);
    }
    expect(shown[0]).toBeDefined();
    expect(shown[1]).toBe(shown[0]);
    const rows = (await browser.send('GET', '/me')).text.match(/Twice<\/th>/g);
    expect(rows).toHaveLength(1);
    const kept = await world.units.manager.query<{ answer: string }[]>(
      `SELECT "answer" FROM "idempotent_answers"`,
    );
    expect(JSON.stringify(kept)).not.toContain(shown[0]!);
  });

  it('tells the address for copies, and the way out', async () => {
    const { text } = await (await signedIn()).send('GET', '/me');
    expect(text).toMatch(/<code>c\+[\w.-]+@in\.example\.fi<\/code>/);
    expect(text).toContain('action="/sign-out"');
  });
});

describe('a browser', () => {
  const CHROME =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
  it.each([
    [CHROME, 'Chrome, Windows'],
    [`${CHROME} Edg/130.0`, 'Edge, Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox, Linux'],
    ['Firefox', 'Firefox'],
    ['curl/8.5', null],
    ['', null],
  ])('%s is %s', (agent, name) => {
    expect(browserName(agent)).toBe(name);
  });
});
