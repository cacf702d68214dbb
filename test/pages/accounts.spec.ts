import { Users } from '../../src/accounts/users';
import { Browser, HOUR, member, PASSWORD, wait } from '../accounts/browser';
import { World } from '../world/world';
import { keptOf, readKept } from '../../src/web/accounts/sign-in/kept';
import { readerOf } from '../../src/web/page/reader-of';
import { parseInstant } from '../../src/kernel/instant';

const HTML = { accept: 'text/html' };
const FORM = { ...HTML, 'content-type': 'application/x-www-form-urlencoded' };

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** What hidden fields a page has, as a browser would send them. */
function hidden(page: string): Record<string, string> {
  const unescape = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  return Object.fromEntries([
    ...[...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name, unescape(value!)],
    ),
    ...[...page.matchAll(/<textarea hidden name="(\w+)"[^>]*>([^<]*)</g)].map(([, name, value]) => [
      name,
      unescape(value!),
    ]),
  ]) as Record<string, string>;
}

describe('the language of who is not signed in', () => {
  const now = parseInstant('2026-05-04T09:00:00Z')!;
  const organisation = { locale: 'sv', timezone: 'Europe/Helsinki' };
  it.each([
    ['what the address says', '/x?lang=fi', 'en', 'sv', 'fi'],
    ['else what was chosen', '/x', 'en', 'fi', 'en'],
    ['else what the browser asks for', '/x', undefined, 'de, fi;q=0.8, en;q=0.2', 'fi'],
    ['else the organisation’s', '/x', undefined, 'de', 'sv'],
    ['and never one that is not there', '/x?lang=de', 'xx', undefined, 'sv'],
  ])('is %s', (_, url, cookie, accepted, locale) => {
    const headers = accepted === undefined ? {} : { 'accept-language': accepted };
    const reader = readerOf({ url, headers, cookies: { lupaus_lang: cookie } }, organisation, now);
    expect(reader).toEqual({ locale, zone: 'Europe/Helsinki', now });
  });

  it('stays as it was switched', async () => {
    const switched = await new Browser(world).send('GET', '/sign-in?next=%2Fme&lang=fi');
    expect(switched.text).toContain('<html lang="fi">');
    expect(switched.text).toContain('<h1>Kirjaudu sisään</h1>');
    expect(switched.text).toContain('href="/sign-in?next=%2Fme&amp;lang=sv"');
    expect(String(switched.headers['set-cookie'])).toMatch(/lupaus_lang=fi;.*HttpOnly/);
    const later = await new Browser(world).send('GET', '/invitation/x', {
      headers: { cookie: 'lupaus_lang=sv' },
    });
    expect(later.text).toContain('Den här länken fungerar inte');
  });
});

describe('a session that ends in the middle of a form', () => {
  let email: string;
  beforeAll(async () => {
    ({ email } = await member(world, 'Pekka'));
  });

  const typed = { name: 'Pekka "P" <Aro>', locale: 'fi', timezone: '', password: 'geheim' };

  it('keeps the text, shows it, and sends it once', async () => {
    const browser = new Browser(world);
    await browser.signIn(email);
    wait(world, 13 * HOUR);
    const ended = await browser.send('POST', '/me', {
      body: new URLSearchParams(typed).toString(),
      headers: FORM,
    });
    expect(ended.status).toBe(401);
    expect(ended.text).toContain('What you typed is kept');
    expect(ended.text).not.toContain('geheim');
    const to = '/sign-in?next=%2Fme';
    expect(ended.text).toContain(`action="${to}"`);
    const carried = hidden(ended.text);
    const wrong = await browser.form(to, { ...carried, email, password: 'not this one' });
    expect(wrong.status).toBe(401);
    expect(hidden(wrong.text)).toEqual(carried);
    const back = await browser.form(to, { ...carried, email, password: PASSWORD });
    expect([back.status, await browser.isIn()]).toEqual([200, true]);
    expect(back.text).toContain('Nothing was sent yet');
    expect(back.text).not.toContain('look whether it is yours');
    expect(back.text).toContain('Pekka &quot;P&quot; &lt;Aro>');
    const before = await world.app.get(Users).all();
    expect([...before.values()].map(({ name }) => name)).not.toContain(typed.name);
    expect(hidden(back.text)).toEqual({ name: typed.name, locale: 'fi', timezone: '' });
    const sent = await browser.form('/me', hidden(back.text));
    expect([sent.status, sent.headers.location]).toEqual([303, '/me?done=saved']);
    const after = await world.app.get(Users).all();
    expect([...after.values()].map(({ name }) => name)).toContain(typed.name);
  });

  it('shows it to nobody else', async () => {
    const other = await member(world, 'Otto');
    const browser = new Browser(world);
    await browser.signIn(email);
    wait(world, 13 * HOUR);
    const body = new URLSearchParams({ body: 'Dear Maija, only for you' }).toString();
    const ended = await browser.send('POST', '/me', { body, headers: FORM });
    const fields = { ...hidden(ended.text), email: other.email, password: PASSWORD };
    const back = await browser.form('/sign-in?next=%2Fme', fields);
    expect(back.status).toBe(200);
    expect(back.text).toContain('belongs to somebody else');
    expect(back.text).not.toContain('Dear Maija');
  });

  it('is answered in the dialog where htmx asks, and sends a part of a page to sign in whole', async () => {
    const headers = { 'hx-request': 'true', 'hx-current-url': `${world.url}/board?job=1` };
    const post = await new Browser(world).send('POST', '/me', {
      body: 'name=A',
      headers: { ...headers, 'content-type': FORM['content-type'] },
    });
    expect([post.status, post.headers['hx-retarget']]).toEqual([401, '#dialog-body']);
    expect(post.text).toContain('name="kept"');
    const get = await new Browser(world).send('GET', '/me', { headers });
    expect(get.headers['hx-redirect']).toBe('/sign-in?next=%2Fboard%3Fjob%3D1');
  });

  it.each([
    ['the API', '/api/v1/jobs', FORM],
    ['a program', '/me', { ...FORM, accept: '*/*' }],
    ['a token that opens nothing', '/me', { ...FORM, authorization: 'Bearer lup_x' }],
    ['another site', '/me', { ...FORM, 'sec-fetch-site': 'cross-site' }],
  ])('keeps nothing for %s', async (_, path, headers) => {
    const told = await new Browser(world).send('POST', path, { body: 'name=Secretly', headers });
    expect(told.status).toBe(401);
    expect(told.text).not.toContain('Secretly');
  });
});

describe('what is kept', () => {
  it.each([
    ['nothing', {}, null],
    ['only empty fields', { a: ' ' }, null],
    ['only secrets', { password: 'x', current: 'y', apiToken: 'z' }, null],
    ['too much', { a: 'ä'.repeat(100_000) }, 'too long'],
    [
      'fields in order',
      { b: '1', a: ['2', '3'] },
      [
        ['b', '1'],
        ['a', '2'],
        ['a', '3'],
      ],
    ],
  ])('of a form with %s', (_, body, kept) => {
    const found = keptOf(body, null);
    expect(found !== null && found !== 'too long' ? found.fields : found).toEqual(kept);
  });

  it.each(['', '{', '{}', '[]', '[1]', '[["a"]]', '[["a",1]]'])('is not %j', (kept) => {
    expect(readKept({ kept })).toBeNull();
  });
});

describe('an error', () => {
  it('is a page in the language of who meets it, with its id', async () => {
    const browser = new Browser(world);
    const headers = { ...HTML, 'accept-language': 'fi' };
    const told = await browser.send('GET', '/nowhere', { headers });
    expect([told.status, told.text.includes('<h1>Ei löytynyt</h1>')]).toEqual([404, true]);
    expect(told.text).toContain(told.headers['x-request-id']);
    expect(told.text).not.toMatch(/<script|<style| style=/);
  });
});
