import { ApplicationConsent } from '../../src/store/entities/candidates/application-consent.entity';
import { Application } from '../../src/store/entities/hiring/application.entity';
import { Browser, member, wait } from '../accounts/browser';
import { Office } from '../e2e/verbs-office';
import { pdf } from '../world/papers';
import { hidden, multipart, send } from './applying';
import { readable } from './candidates';

const CAREERS = 'https://careers.example.com';
const CROSS = { origin: CAREERS, 'sec-fetch-site': 'cross-site' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let office: Office;
let staff: Browser;
let recruiter: Browser;
let job: string;
let key: string;
let nth = 0;
beforeAll(async () => {
  office = await Office.open('sqlite');
  [staff, recruiter] = [new Browser(office.world), new Browser(office.world)];
  await staff.signIn((await member(office.world, 'Helena', 'hr_lead')).email);
  await recruiter.signIn((await member(office.world, 'Riku')).email);
});
beforeEach(async () => {
  nth++;
  job = await office.world.job();
  await staff.form(`/jobs/${job}/public`, {
    ...{ slug: `cook-${nth}`, place: 'DE', payRange: '3 000 €', isPublic: 'true' },
    ...{ description: 'You cook.', consentText: '', version: '0' },
  });
  await staff.form(`/jobs/${job}/door/key`, {});
  await staff.form(`/jobs/${job}/door/origins`, { origins: `${CAREERS}/jobs?x=1`, shared: '' });
  key = keyOn((await staff.send('GET', `/jobs/${job}/public`)).text);
});
afterAll(() => office.close());

const keyOn = (page: string) => /pk_[\w-]{32}/.exec(page)![0];
const applications = () =>
  office.world.units.manager.findBy(Application, { job: job as Application['job'] });
const ask = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET' as 'GET' | 'OPTIONS',
) => office.world.app.inject({ url: `/api/v1/public/jobs${path}`, headers, method });

interface FormView {
  stamp: string;
  consents: { locale: string; text: string; agreed: string }[];
}
async function person(change: Record<string, unknown> = {}) {
  const form: FormView = (await ask(`/cook-${nth}/form`)).json();
  wait(office.world, 5000);
  const { agreed } = form.consents.find(({ locale }) => locale === 'en')!;
  const words = { name: 'Aino Berg', email: `aino${nth}@example.com`, message: 'I cook.' };
  return { key, stamp: form.stamp, agreed, ...words, consent: true, ...change };
}
const post = (body: object, headers: Record<string, string> = {}) =>
  send(office.world, `/api/v1/public/jobs/cook-${nth}/applications`, {
    payload: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('public jobs over the API', () => {
  it('are read by anybody, and by scripts of listed pages only', async () => {
    const list = await ask('');
    expect(list.json()).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ slug: `cook-${nth}`, payRange: '3 000 €' }),
      ]) as unknown,
    });
    expect((await ask(`/cook-${nth}`)).json()).toMatchObject({
      ...{ description: 'You cook.', answerer: 'Kaisa Virta', isOpen: true },
      promise: { within: { businessDays: 5 }, fromClosing: false },
    });
    expect((await ask('/none')).statusCode).toBe(404);
    const allowed = 'access-control-allow-origin';
    for (const [path, origin, method, expected] of [
      [`/cook-${nth}`, CAREERS, 'GET', CAREERS],
      [`/cook-${nth}/applications`, CAREERS, 'OPTIONS', CAREERS],
      [`/cook-${nth}/form`, 'https://evil.example', 'GET', undefined],
      [
        `/cook-${nth}/applications`,
        'https://careers.example.com.evil.example',
        'OPTIONS',
        undefined,
      ],
      ['', CAREERS, 'GET', undefined],
    ] as const) {
      const { headers } = await ask(path, { ...CROSS, origin }, method);
      expect([path, origin, headers[allowed], headers.vary]).toEqual([
        path,
        origin,
        expected,
        'origin',
      ]);
    }
    await staff.form(`/jobs/${job}/door/origins`, { origins: '', shared: '*' });
    expect((await ask('', { ...CROSS, origin: 'https://any.example' })).headers[allowed]).toBe(
      'https://any.example',
    );
    await staff.form(`/jobs/${job}/door/origins`, { shared: '' });
  });

  it('are applied to with the public key, once', async () => {
    const body = await person();
    const first = await post(body, { ...CROSS, 'idempotency-key': 'k1' });
    expect([first.status, first.body]).toMatchObject([
      201,
      { received: true, answerer: 'Kaisa Virta', promise: { within: { businessDays: 5 } } },
    ]);
    expect(first.headers['access-control-allow-origin']).toBe(CAREERS);
    const again = await post(body, { ...CROSS, 'idempotency-key': 'k1' });
    expect([again.status, again.text]).toEqual([201, first.text]);
    const [{ id }, ...more] = (await applications()) as [Application];
    expect(more).toEqual([]);
    const agreed = await office.world.units.manager.findBy(ApplicationConsent, { application: id });
    expect(agreed[0]!.text).toMatch(
      /^I agree that .* decided and at most 6 months after that\. I can/,
    );
  });

  it('are applied to with files', async () => {
    const fields = (await person({ consent: 'true' })) as unknown as Record<string, string>;
    const sent = await multipart(fields, [{ name: 'cv.pdf', content: pdf() }]);
    const path = `/api/v1/public/jobs/cook-${nth}/applications`;
    expect((await send(office.world, path, sent)).status).toBe(201);
    const [{ id }] = (await applications()) as [Application];
    expect((await office.world.get(`applications/${id}/files`)).body).toMatchObject({
      items: [{ name: 'cv.pdf', by: 'candidate' }],
    });
  });

  it.each<[string, Record<string, unknown>, Record<string, string>, number, string]>([
    ['no key', { key: undefined }, {}, 403, 'wrong_key'],
    ['a key of nothing', { key: `pk_${'x'.repeat(32)}` }, {}, 403, 'wrong_key'],
    ['a key of as many other signs', { key: 'é'.repeat(35) }, {}, 403, 'wrong_key'],
    [
      'a page that is not listed',
      {},
      { ...CROSS, origin: 'https://evil.example' },
      403,
      'foreign_page',
    ],
    ['a page that says nothing', {}, { 'sec-fetch-site': 'cross-site' }, 403, 'foreign_page'],
    ['no stamp', { stamp: undefined }, {}, 422, 'foreign_form'],
    ['words that stand there no more', { agreed: '0'.repeat(16) }, {}, 422, 'posting_changed'],
    ['no consent', { consent: false }, {}, 422, 'invalid_input'],
    ['the trap filled in', { website: 'x' }, {}, 422, 'invalid_input'],
    ['a field that is not known', { admin: true }, {}, 422, 'invalid_input'],
  ])('are not applied to with %s', async (_, change, headers, status, code) => {
    const seen = await post(await person(change), headers);
    expect([seen.status, seen.body]).toMatchObject([status, { code }]);
    expect(await applications()).toEqual([]);
  });

  it('are not applied to at once, nor with a key that was replaced or is of another job', async () => {
    const { stamp } = (await ask(`/cook-${nth}/form`)).json<FormView>();
    expect((await post(await person({ stamp: stamp }))).status).toBe(201);
    const fresh = {
      ...(await person()),
      stamp: (await ask(`/cook-${nth}/form`)).json<FormView>().stamp,
    };
    expect((await post(fresh)).body).toMatchObject({ code: 'too_fast' });
    await staff.form(`/jobs/${job}/door/key`, {});
    const renewed = keyOn((await staff.send('GET', `/jobs/${job}/public`)).text);
    expect((await post(await person())).body).toMatchObject({ code: 'wrong_key' });
    nth--;
    expect((await post(await person({ key: renewed }))).body).toMatchObject({ code: 'wrong_key' });
    nth++;
  });
});

describe('a plain form on a page elsewhere', () => {
  const submit = (fields: Record<string, string>, headers: Record<string, string> = CROSS) =>
    send(office.world, `/open/cook-${nth}?lang=en`, {
      payload: new URLSearchParams(fields).toString(),
      headers: { ...FORM, ...headers },
    });
  /** What stands in the form that the team copies. */
  async function fields(change: Record<string, string> = {}) {
    const { text } = await staff.send('GET', `/jobs/${job}/public`);
    const source = text.replaceAll('&quot;', '"');
    const sent = { key, agreed: hidden(source, 'agreed'), consent: 'true', website: '' };
    return { ...sent, name: 'Aino <b>', email: `aino${nth}@example.com`, message: 'Hm', ...change };
  }

  it('is taken, and answered with our thanks', async () => {
    const seen = await submit(await fields());
    expect([seen.status, readable(seen.text).includes('We have your application')]).toEqual([
      200,
      true,
    ]);
    expect(await applications()).toHaveLength(1);
  });

  it.each([
    [`${CAREERS}/thanks?a=1`, 303, `${CAREERS}/thanks?a=1`],
    ['https://evil.example/', 200, undefined],
    ['javascript:alert(1)', 200, undefined],
    [`${CAREERS}@evil.example/`, 200, undefined],
  ])('goes on to %s: %i', async (next, status, location) => {
    const seen = await submit(await fields({ next }));
    expect([seen.status, seen.headers.location]).toEqual([status, location]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'app://open'])(
    'does not go on to %s of a page that hides its name, where all pages may send',
    async (next) => {
      await staff.form(`/jobs/${job}/door/origins`, { origins: '*' });
      const seen = await submit(await fields({ next }), { ...CROSS, origin: 'null' });
      expect([seen.status, seen.headers.location]).toEqual([200, undefined]);
    },
  );

  it.each<[string, Record<string, string>, Record<string, string>, number, string]>([
    ['a page that is not listed', {}, { ...CROSS, origin: 'https://evil.example' }, 403, 'Hm'],
    ['a page that hides its name', {}, { ...CROSS, origin: 'null' }, 403, 'Hm'],
    ['old words', { agreed: '0'.repeat(16) }, CROSS, 422, 'Hm'],
    ['no address', { email: 'aino' }, CROSS, 422, 'Hm'],
    ['another key', { key: 'pk_x' }, CROSS, 403, ''],
  ])(
    'of %s is shown again on our page, to be sent from there',
    async (_, change, headers, status, kept) => {
      const seen = await submit(await fields(change), headers);
      expect([seen.status, await applications()]).toEqual([status, []]);
      expect(/<textarea[^>]*>([^<]*)</.exec(seen.text)![1]).toBe(kept);
      expect(hidden(seen.text, 'stamp')).toMatch(/^\w+\.1\./);
    },
  );
});

describe('the door of a job', () => {
  it.each([
    ['careers.example.com', 'expected addresses such as'],
    ['https://*.example.com', 'expected addresses such as'],
    ['ftp://example.com', 'expected addresses such as'],
  ])('is not opened to %s', async (origins, words) => {
    const seen = await staff.form(`/jobs/${job}/door/origins`, { origins, shared: '' });
    expect([seen.status, seen.text.includes(words), seen.text.includes(origins)]).toEqual([
      ...[422, true, true],
    ]);
  });

  it('is not seen by others, and is opened for every job by HR only', async () => {
    expect((await recruiter.form(`/jobs/${job}/door/key`, {})).status).toBe(404);
    const kaisa = { authorization: `Bearer ${office.world.kaisa.token}`, ...FORM };
    const path = `/jobs/${job}/door/origins`;
    const shared = { payload: 'shared=https%3A%2F%2Fa.example', headers: kaisa };
    expect((await send(office.world, path, shared)).status).toBe(403);
    const own = { payload: 'origins=https%3A%2F%2Fa.example', headers: kaisa };
    expect((await send(office.world, path, own)).status).toBe(303);
  });
});
