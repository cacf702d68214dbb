import { calendarFrom } from '../../src/calendar/presets';
import { Browser } from '../accounts/browser';
import { cameBack, cameIn, contested, standsSo } from '../browser/post-scene';
import { Scene } from '../browser/scene';
import { handlersOf } from '../world/routes';

/** Pages that no link of the staff's pages leads to here, and why. */
const ELSEWHERE: Record<string, string> = {
  '/applications/:id/files/:file': 'its link is there once a file was sent',
  '/bulk/:id': 'a form of several chosen rows goes there',
  '/bulk/new': 'a form of several chosen rows goes there',
  '/calendar/:file': 'calendars read it, by a link of its own',
  '/dispute/:secret': 'a mail leads there',
  '/imports/:id': 'a form with a file leads there',
  '/imports/:id/bad-rows.csv': 'its link is there once a row cannot be read',
  '/inbox/:id/reopen': 'its link is there while what was decided can be taken back',
  '/invitation/:secret': 'a mail leads there',
  '/my/:application': 'a candidate comes there by the link in a mail',
  '/outbox/:id/retry': 'its link is there while a mail that failed may be sent again',
  '/password-reset/:secret': 'a mail leads there',
  '/request/:secret': 'a mail leads there',
  '/report/exports/:id/file': 'its link is there once the file is made',
  '/report/exports/now': 'a form leads there',
  '/report/silences': 'a number leads there once somebody was left silent',
  '/s/:token': 'a mail leads there',
  '/settings/templates/:name/versions': 'its link is there once a letter has been changed',
  '/settings/connections/:id': 'its link is there once an ATS is connected',
  '/settings/connections/:id/change': 'its link is there once an ATS is connected',
  '/settings/webhooks/:id': 'its link is there once somebody is told something',
  '/settings/webhooks/:id/removal': 'its link is there once somebody is told something',
  '/setup/:secret': 'the first start prints it',
  '/what-if/:id': 'its link is there once a draft was compared',
  '/what-if/:id/lines': 'its link is there once a draft was compared',
  '/what-if/:id/lines.csv': 'its link is there once a draft was compared',
};

/** Of these a candidate’s own page has the links. */
const CANDIDATES = '/my/:application/';

let scene: Scene;
/** The pages, those with fewer places for anything first. */
let pages: { url: string; pattern: RegExp }[];
const reached = new Set<string>();

beforeAll(async () => {
  scene = await Scene.open();
  await something();
  const urls = handlersOf(scene.world.app)
    .filter(({ method, url }) => method === 'GET' && !/^\/(api|health|metrics)\b/.test(url))
    .map(({ url }) => url);
  pages = [...new Set(urls)]
    .sort((a, b) => a.split(':').length - b.split(':').length)
    .map((url) => ({ url, pattern: new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}$`) }));
});
afterAll(() => scene.close());

/** Of everything there is a page of, one. */
async function something(): Promise<void> {
  await cameIn(scene);
  await cameIn(scene, { status: 'noted', settledAt: scene.world.clock.now() });
  await cameBack(scene, 'Eero Salo');
  await contested(scene, 'Maija Virtanen');
  await scene.verb('Aino Berg', 'messages', {
    ...{ subject: 'News', body: 'We are on it.', purpose: 'status_update' },
    sendAfter: '2026-05-13T10:00:00+03:00',
  });
  await standsSo(scene, 'Otso Lehto', { status: 'rejected', deliveredAt: null, answer: '550 no' });
  const { world, as } = scene;
  const none = { address: 'candidate4@example.com', reason: 'She said so by telephone.' };
  await world.post('suppressions', none, as.helena);
  for (const maxPause of [10, 5]) {
    const policy = { extends: 'good-practice', rules: [], maxPause };
    await world.post('policies', { name: 'Ours', policy }, as.helena);
    const closures = [{ from: '2026-07-06', to: `2026-07-${20 + maxPause}` }];
    const calendar = { ...calendarFrom('FI').definition, closures };
    await world.post('calendars', { name: 'Office', calendar }, as.helena);
  }
  const kaisa = new Browser(scene.world);
  await kaisa.signIn('kaisa@example.fi');
  const posting = {
    ...{ slug: 'sales-lead', description: 'Sell.', place: 'FI', isPublic: 'true' },
    ...{ payRange: '4 000 €', version: '0' },
  };
  expect((await kaisa.form(`/jobs/${scene.jobs[0]}/public`, posting)).status).toBe(303);
}

/** The paths that a page leads to. */
function linksIn(text: string): string[] {
  const paths = [...text.matchAll(/\s(?:href|src|hx-get)="(\/[^"#]*)/g)].map(([, path]) => path!);
  const forms = [...text.matchAll(/<form[^>]*action="(\/[^"#]*)"[^>]*method="get"/g)];
  return [...paths, ...forms.map(([, path]) => path!)].map((path) => path.replaceAll('&amp;', '&'));
}

/** The same for pages that differ only in whom or what they are about. */
function kindOf(path: string): { page: string; kind: string } {
  const [where, query = ''] = path.split('?');
  const page = pages.find(({ pattern }) => pattern.test(where!))?.url ?? where!;
  return { page, kind: `${page}?${[...new URLSearchParams(query).keys()].sort().join()}` };
}

/** Some of each kind are looked at. @returns the links that lead nowhere */
async function crawl(browser: Browser, start = '/'): Promise<string[]> {
  const wrong: string[] = [];
  const times = new Map<string, number>();
  const asked = new Set<string>();
  const ahead: [path: string, from: string][] = [[start, '']];
  for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
    const [path, from] = next;
    const { page, kind } = kindOf(path);
    const [ofPage, ofKind] = [times.get(page) ?? 0, times.get(kind) ?? 0];
    if (asked.has(path) || ofPage >= 10 || ofKind >= 5) continue;
    asked.add(path);
    times.set(page, ofPage + 1).set(kind, ofKind + 1);
    reached.add(page);
    const seen = await browser.send('GET', path, { headers: { accept: 'text/html' } });
    const { status, text, headers } = seen;
    if (status !== 200 && status !== 303) wrong.push(`${status} ${path} on ${from}`);
    const links = typeof headers.location === 'string' ? [headers.location] : [];
    if (String(headers['content-type']).includes('text/html')) links.push(...linksIn(text));
    for (const link of links) if (/^\/(?!\/)/.test(link)) ahead.push([link, path]);
  }
  return wrong;
}

it('every link that somebody finds who is not signed in leads somewhere', async () => {
  for (const start of ['/sign-in', '/open', '/s']) {
    expect(await crawl(new Browser(scene.world), start)).toEqual([]);
  }
});

it.each(['kaisa', 'helena', 'aatu'])('every link that %s finds leads somewhere', async (who) => {
  const browser = new Browser(scene.world);
  expect(await browser.signIn(`${who}@example.fi`)).toBe(201);
  expect(await crawl(browser)).toEqual([]);
});

it('every page is reached, or is known to be reached from elsewhere', () => {
  const missed = pages
    .map(({ url }) => url)
    .filter((url) => !reached.has(url) && !url.startsWith(CANDIDATES));
  expect(missed.sort()).toEqual(Object.keys(ELSEWHERE).sort());
});
