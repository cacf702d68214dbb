import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { encodingFor, packPage } from '../../src/web/frame/packing';

const PAGE = `<!doctype html><p>${'A page of a thousand words. '.repeat(100)}</p>`;

/** What is sent for a page, and with which headers. */
async function sent(
  payload: unknown,
  { accepted = 'gzip, br', method = 'GET', type = 'text/html; charset=utf-8' } = {},
) {
  const headers: Record<string, string> = { 'content-type': type, 'content-length': '1' };
  const answer = {
    getHeader: (name: string) => headers[name],
    header: (name: string, value: string) => (headers[name] = value),
    removeHeader: (name: string) => Reflect.deleteProperty(headers, name),
  };
  const asked = { method, headers: { 'accept-encoding': accepted } };
  return { body: await packPage(asked, answer, payload), headers };
}

it.each([
  ['', null],
  ['identity', null],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['BR;q=0.5', 'br'],
  ['br;q=0, gzip;q=1.0', 'gzip'],
  ['br;q=0.0, gzip; q=0', null],
  ['brotli', null],
])('for "%s" a page is packed as %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

it('packs a page so that it can be unpacked', async () => {
  const br = await sent(PAGE);
  expect(brotliDecompressSync(br.body as Buffer).toString()).toBe(PAGE);
  expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
  expect(br.headers).not.toHaveProperty('content-length');
  const gzip = await sent(PAGE, { accepted: 'gzip' });
  expect(gunzipSync(gzip.body as Buffer).toString()).toBe(PAGE);
});

it.each([
  ['a short page', '<p>Hello</p>', {}],
  ['a page with the link of a calendar', `${PAGE} https://x.fi/calendar/${'a'.repeat(43)}.ics`, {}],
  ['what a form answers', PAGE, { method: 'POST' }],
  ['what is no page', PAGE, { type: 'application/json' }],
  ['a file', Buffer.from(PAGE), {}],
  ['a link that lets in', `${PAGE}https://jobs.example.com/s/${'a'.repeat(40)}`, {}],
  ['a key', `${PAGE}<code>lup_${'a'.repeat(43)}</code>`, {}],
])('sends %s as it is', async (_, payload, options) => {
  const { body, headers } = await sent(payload, options);
  expect(body).toBe(payload);
  expect(headers).not.toHaveProperty('content-encoding');
});
