import { Browser } from '../accounts/browser';
import { Scene } from '../browser/scene';
import { handlersOf } from '../world/routes';

jest.setTimeout(60_000);

/** Pages that no link of the staff's pages leads to here, and why. */
const ELSEWHERE: Record<string, string> = {};

let scene: Scene;
/** The pages, those with fewer places for anything first. */
let pages: { url: string; pattern: RegExp }[];
const reached = new Set<string>();

beforeAll(async () => {
  scene = await Scene.open();
  const urls = handlersOf(scene.world.app)
    .filter(({ method, url }) => method === 'GET' && !/^\/(api|health|metrics)\b/.test(url))
    .map(({ url }) => url);
  pages = [...new Set(urls)]
    .sort((a, b) => a.split(':').length - b.split(':').length)
    .map((url) => ({ url, pattern: new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}$`) }));
});
afterAll(() => scene.close());

/** The paths that a page leads to. */
function linksIn(text: string): string[] {
  const paths = [...text.matchAll(/\s(?:href|src|hx-get)="(\/[^"#]*)/g)].map(([, path]) => path!);
  return paths.map((path) => path.replaceAll('&amp;', '&'));
}

/** The same for pages that differ only in whom or what they are about. */
function kindOf(path: string): { page: string; kind: string } {
  const [where, query = ''] = path.split('?');
  const page = pages.find(({ pattern }) => pattern.test(where!))?.url ?? where!;
  return { page, kind: `${page}?${[...new URLSearchParams(query).keys()].sort().join()}` };
}

/** Two of each kind are looked at. @returns the links that lead nowhere */
async function crawl(browser: Browser): Promise<string[]> {
  const wrong: string[] = [];
  const times = new Map<string, number>();
  const asked = new Set<string>();
  const ahead: [path: string, from: string][] = [['/', '']];
  for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
    const [path, from] = next;
    const { page, kind } = kindOf(path);
    const before = times.get(kind) ?? 0;
    if (asked.has(path) || before >= 2) continue;
    asked.add(path);
    times.set(kind, before + 1);
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

it.each(['kaisa', 'helena', 'aatu'])('every link that %s finds leads somewhere', async (who) => {
  const browser = new Browser(scene.world);
  expect(await browser.signIn(`${who}@example.fi`)).toBe(201);
  expect(await crawl(browser)).toEqual([]);
});

it('every page is reached, or is known to be reached from elsewhere', () => {
  const missed = pages.map(({ url }) => url).filter((url) => !reached.has(url));
  expect(missed.sort()).toEqual(Object.keys(ELSEWHERE).sort());
});
