import { Browser, member, PASSWORD } from '../accounts/browser';
import { localPath } from '../../src/web/paths/local-path';
import { STYLE } from '../../src/web/assets/assets';
import { World } from '../world/world';

const HTML = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

let world: World;
let email: string;
beforeAll(async () => {
  world = await World.start();
  ({ email } = await member(world, 'Pekka'));
});
afterAll(() => world.stop());

const look = (browser: Browser, path: string, headers: Record<string, string> = {}) =>
  browser.send('GET', path, { headers: { accept: HTML, ...headers } });
/** A browser that is signed in. */
const signedIn = async () => {
  const browser = new Browser(world);
  await browser.signIn(email);
  return browser;
};

describe('who is not signed in', () => {
  it('is sent to sign in, and from there to where they wanted to be', async () => {
    const browser = new Browser(world);
    const sent = await look(browser, '/mailbox?before=01JTC9XZ0000000000000000AB');
    expect(sent.status).toBe(303);
    const to = '/sign-in?next=%2Fmailbox%3Fbefore%3D01JTC9XZ0000000000000000AB';
    expect(sent.headers.location).toBe(to);
    expect((await look(browser, to)).text).toContain(`action="${to}"`);
    const wrong = await browser.form(to, { email, password: 'not that one' });
    expect(wrong.status).toBe(401);
    expect(wrong.text).toContain(`action="${to}"`);
    const right = await browser.form(to, { email, password: PASSWORD });
    expect(right.status).toBe(303);
    expect(right.headers.location).toBe('/mailbox?before=01JTC9XZ0000000000000000AB');
    expect((await look(browser, right.headers.location as string)).status).toBe(200);
  });

  it.each([
    ['the API', '/api/v1/session', { accept: HTML }],
    ['a program', '/mailbox', { accept: '*/*' }],
    ['a program with a token', '/mailbox', { accept: HTML, authorization: 'Bearer lup_x' }],
    ['a part of a page', '/mailbox', { accept: HTML, 'sec-fetch-dest': 'iframe' }],
  ])('is told 401: %s', async (_, path, headers) => {
    const told = await look(new Browser(world), path, headers);
    expect([told.status, told.headers.location]).toEqual([401, undefined]);
    expect(told.headers['www-authenticate']).toBe('Bearer');
  });

  it('is told problems as a program reads them', async () => {
    const { headers, body } = await look(new Browser(world), '/api/v1/session');
    expect(headers['content-type']).toBe('application/problem+json');
    expect(body.code).toBe('unauthorized');
  });
});

describe('a page to come back to', () => {
  it.each([
    ['/', '/'],
    ['/mailbox', '/mailbox'],
    ['/mailbox?before=A&b=%2F%2Fc', '/mailbox?before=A&b=%2F%2Fc'],
    ['/a/../mailbox#x', '/mailbox'],
    ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
  ])('is of ours: %s', (text, path) => {
    expect(localPath(text)).toBe(path);
  });

  const foreign: unknown[] = [
    ...[
      '',
      'mailbox',
      'https://evil.example',
      '//evil.example',
      '///evil.example',
      '/\\evil.example',
    ],
    ...[
      '\\\\evil.example',
      '/\t/evil.example',
      '/\n/evil.example',
      '\t//evil.example',
      ' //evil.example',
    ],
    ...['/.//evil.example', '/a/..//evil.example', '/%2e//evil.example', '/..//evil.example'],
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      '/mail\r\nset-cookie: a=b',
      '/ä',
      `/${'a'.repeat(2000)}`,
    ],
    ...[undefined, null, ['/mailbox'], { a: '/mailbox' }],
  ];
  it.each(foreign)('leads nowhere else: %j', async (text) => {
    expect(localPath(text)).toBeNull();
    if (typeof text !== 'string') return;
    const path = `/sign-in?next=${encodeURIComponent(text)}`;
    const { headers } = await new Browser(world).form(path, { email, password: PASSWORD });
    expect(headers.location).toBe('/');
    expect((await look(new Browser(world), path)).text).toContain('action="/sign-in"');
  });

  it('is one', async () => {
    const path = '/sign-in?next=/mailbox&next=//evil.example';
    const { headers } = await new Browser(world).form(path, { email, password: PASSWORD });
    expect(headers.location).toBe('/');
  });
});

describe('the home page', () => {
  it('greets, links, and signs out', async () => {
    const browser = await signedIn();
    const home = await look(browser, '/');
    expect(home.text).toContain('<h1>Today</h1>');
    expect(home.text).toContain('href="/mailbox"');
    expect(home.text).toContain('href="/me">Pekka</a>');
    const { cookie } = browser;
    const out = await browser.form('/sign-out', {});
    expect([out.status, out.headers.location]).toEqual([303, '/sign-in']);
    expect(browser.cookie).toBeNull();
    browser.cookie = cookie;
    expect(await browser.isIn()).toBe(false);
    // twice, from a page that was left open
    expect((await browser.form('/sign-out', {})).status).toBe(303);
    expect((await look(new Browser(world), '/')).headers.location).toBe('/sign-in');
  });

  it.each(['cross-site', 'same-site', 'none'])(
    'signs nobody out from a page that is %s',
    async (site) => {
      const browser = await signedIn();
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': site,
      };
      expect((await browser.send('POST', '/sign-out', { body: '', headers })).status).toBe(403);
      expect(await browser.isIn()).toBe(true);
    },
  );
});

describe('what goes wrong', () => {
  it.each([
    ['/mailbox/x', 404, 'There is no mail of that name'],
    ['/nowhere', 404, 'There is nothing at this address'],
    ['/mailbox?before=<b>', 422, 'before must be'],
  ])('is told on a page: %s', async (path, status, words) => {
    const told = await look(await signedIn(), path);
    expect([told.status, told.headers['content-type']]).toEqual([
      status,
      'text/html; charset=utf-8',
    ]);
    expect(told.text).toContain(words);
    expect(told.text).toContain(`<link rel="stylesheet" href="${STYLE.path}"`);
    expect(told.text).toContain(told.headers['x-request-id']);
  });
});

/** The luminance of a colour (WCAG 2.2, relative luminance). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const part = parseInt(colour.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

describe('the style sheet', () => {
  const PAIRS: [string, string, number][] = [
    ...(['ink', 'quiet', 'accent', 'late'] as const).map((ink): [string, string, number] => [
      ink,
      'paper',
      4.5,
    ]),
    ...[
      ['ink', 'band', 4.5] as [string, string, number],
      ['on-accent', 'accent', 4.5] as [string, string, number],
    ],
    ...[
      ['soon', 'soon-band', 4.5] as [string, string, number],
      ['late', 'late-band', 4.5] as [string, string, number],
      ['quiet', 'band', 4.5] as [string, string, number],
      ['edge', 'paper', 3] as [string, string, number],
    ],
  ];
  it.each(['light', 'dark'])('can be read in the %s', async (scheme) => {
    const { text } = await new Browser(world).send('GET', STYLE.path);
    const palettes = [...text.matchAll(/:root \{([^}]*--ink[^}]*)\}/g)].map(([, block]) =>
      Object.fromEntries([...block!.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, n, c]) => [n!, c!])),
    );
    expect(palettes).toHaveLength(2);
    const palette = palettes[scheme === 'light' ? 0 : 1]!;
    for (const [ink, ground, least] of PAIRS) {
      const [dark, light] = [luminance(palette[ink]!), luminance(palette[ground]!)].sort(
        (a, b) => a - b,
      );
      expect([ink, ground, (light! + 0.05) / (dark! + 0.05) >= least]).toEqual([ink, ground, true]);
    }
  });

  it('is one for all pages', async () => {
    const browser = await signedIn();
    for (const path of ['/', '/sign-in', '/password-reset', '/mailbox', '/setup/x']) {
      const sheets = [
        ...(await look(browser, path)).text.matchAll(/rel="stylesheet" href="([^"]+)"/g),
      ];
      expect(sheets.map(([, sheet]) => sheet)).toEqual([STYLE.path]);
    }
    expect((await browser.send('GET', '/assets/accounts.css')).status).toBe(404);
  });
});
