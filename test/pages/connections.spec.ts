import { AtsUpdates } from '../../src/integrations/ats/updates/updates';
import { newId } from '../../src/kernel/ids';
import { PublicUrl } from '../../src/kernel/public-url';
import { AtsMapping } from '../../src/store/entities/ats/ats-mapping.entity';
import { Job } from '../../src/store/entities/hiring/job.entity';
import { Browser, DAY, member, wait } from '../accounts/browser';
import { event, send, signed } from '../integrations/hook-sender';
import { until, World } from '../world/world';

let world: World;
let admin: Browser;
let id: string;
let secret: string;
const PAGE = '/settings/connections';

const keyIn = (text: string) => /aria-label="Signing key">\s*([\da-f]{64})/.exec(text)?.[1];
const once = (text: string) => /name="once" value="([^"]+)"/.exec(text)![1]!;
const show = async (path = '') => (await admin.send('GET', `${PAGE}/${id}${path}`)).text;
const versionIn = (text: string) => /name="version" value="(\d+)"/.exec(text)![1]!;
const hook = (body: string, key = secret) => send(world, `/hooks/${id}`, body, signed(body, key));

beforeAll(async () => {
  world = await World.start();
  admin = new Browser(world);
  await admin.signIn((await member(world, 'Aatu', 'admin')).email);
});
afterAll(() => world.stop());

it('begin with a sentence and the next step', async () => {
  const empty = (await admin.send('GET', PAGE)).text;
  expect(empty).toContain('No ATS is connected.');
  const which = (await admin.send('GET', `${PAGE}/new`)).text;
  expect(which.match(/new\?vendor=\w+/g)).toHaveLength(5);
});

it.each([
  ['greenhouse', false],
  ['teamtailor', true],
])('of %s ask for the key of the API: %s', async (vendor, isNeeded) => {
  const form = (await admin.send('GET', `${PAGE}/new?vendor=${vendor}`)).text;
  const field = /<input[^>]* name="token"[^>]*>/.exec(form)![0];
  expect(field.includes(' required')).toBe(isNeeded);
});

it('are made once, and show the signing key once', async () => {
  const form = (await admin.send('GET', `${PAGE}/new?vendor=greenhouse`)).text;
  const typed = { vendor: 'greenhouse', mails: 'ats', defaultOwner: world.kaisa.user.id };
  const wrong = await admin.form(`${PAGE}/new`, { ...typed, name: '', once: once(form) });
  expect([wrong.status, wrong.text.includes('Fill in: Name')]).toEqual([422, true]);
  expect(wrong.text).toMatch(/value="ats"[^>]*checked|checked[^>]*value="ats"/);
  const fields = { ...typed, name: 'Our <b>Greenhouse</b>', once: once(wrong.text) };
  const made = await admin.form(`${PAGE}/new`, fields);
  secret = keyIn(made.text)!;
  expect([made.status, secret.length]).toEqual([200, 64]);
  expect(keyIn((await admin.form(`${PAGE}/new`, fields)).text)).toBe(secret);
  const list = (await admin.send('GET', PAGE)).text;
  expect(list.match(/Our &lt;b>Greenhouse&lt;\/b>/g)).toHaveLength(1);
  id = /settings\/connections\/([\dA-Z]{26})"/.exec(list)![1]!;
  const page = await show();
  expect(page).toContain(`http://localhost:3000/hooks/${id}`);
  expect(page).toContain('Configure › Dev Center');
  expect(page).toContain('one that only this machine reaches. Set PUBLIC_URL');
  const elsewhere = jest.spyOn(world.app.get(PublicUrl), 'to');
  elsewhere.mockImplementation((path) => `https://lupaus.example.com${path ?? ''}`);
  expect(await show()).not.toContain('PUBLIC_URL');
  elsewhere.mockRestore();
  expect(keyIn(page)).toBeUndefined();
});

it('send a test and show what came of it', async () => {
  const sent = await admin.form(`${PAGE}/${id}/test`, { once: 'one' });
  expect([sent.status, sent.text.includes('It was a test: nothing follows.')]).toEqual([200, true]);
});

it('show what came, what failed and why, and do one again', async () => {
  const apply = jest.spyOn(world.app.get(AtsUpdates), 'apply');
  apply.mockResolvedValue({ outcome: 'done', words: 'Moved to Interview.', application: null });
  await hook(event('hire_candidate', { candidate: {} }));
  await hook(event('hire_candidate'));
  await hook(event('hire_candidate'), 'another key');
  const page = await until('both', async () => {
    const text = await show();
    return text.includes('Moved to Interview.') && text.includes('candidate.id') ? text : null;
  });
  expect(page).toContain('The signature is wrong');
  expect(page).toContain('1 failed');
  const again = /action="([^"]+\/deliveries\/[^"]+)"/.exec(page)![1]!;
  expect((await admin.form(again, {})).headers.location).toBe(`${PAGE}/${id}?done=again`);
  await until('again', () => apply.mock.calls.length === 2);
  apply.mockRestore();
});

it('match what is there with what is here, and look again at what waited for it', async () => {
  const job = await world.job();
  const now = world.clock.now();
  const mapping: AtsMapping = {
    ...{ id: newId(now), connection: id as never, kind: 'job', scope: '', externalId: '3485' },
    ...{ externalName: 'Designer', target: null, isIgnored: false, seenAt: now },
    ...{ chosenAt: null, chosenBy: null },
  };
  await world.units.run(() => world.units.manager.insert(AtsMapping, mapping));
  const apply = jest.spyOn(world.app.get(AtsUpdates), 'apply');
  const words = 'The job Designer has no match here yet.';
  apply.mockResolvedValueOnce({ outcome: 'held', words, application: null });
  apply.mockResolvedValue({ outcome: 'done', words: 'Received.', application: null });
  await hook(event('new_candidate_application'));
  const page = await until('it', async () => {
    const text = await show();
    return text.includes(words) ? text : null;
  });
  expect(page).toContain('needs you');
  const field = `mapping-${mapping.id}`;
  expect(page).toContain(`name="${field}"`);
  const wrong = await admin.form(`${PAGE}/${id}/mappings`, { [field]: id });
  expect(wrong.status).toBe(422);
  const done = await admin.form(`${PAGE}/${id}/mappings`, { [field]: job });
  expect(done.headers.location).toBe(`${PAGE}/${id}?done=mapped`);
  await until('the rest', async () => (await show()).includes('Received.'));
  apply.mockRestore();
});

it('open a job here for each that has none, once, by one press', async () => {
  const now = world.clock.now();
  const unmatched = (kind: AtsMapping['kind'], externalName: string): AtsMapping => ({
    ...{ id: newId(now), connection: id as never, kind, scope: '', externalId: externalName },
    ...{ externalName, target: null, isIgnored: false, seenAt: now },
    ...{ chosenAt: null, chosenBy: null },
  });
  const jobs = ['Nurse', 'Cook', 'Driver', 'Porter'].map((name) => unmatched('job', name));
  const person = unmatched('recruiter', 'Sari');
  await world.units.run(() => world.units.manager.insert(AtsMapping, [...jobs, person]));
  const [nurse, cook, driver, porter] = jobs.map((one) => `mapping-${one.id}`);
  const page = await show();
  expect(page.match(/Open a job of this name here/g)).toHaveLength(4);
  const path = `${PAGE}/${id}/mappings`;
  await admin.form(path, { [nurse!]: 'new' });
  const rest = { [nurse!]: '', [cook!]: '', [driver!]: '-', [`mapping-${person.id}`]: '' };
  const fields = { ...rest, rest: 'new' };
  expect((await admin.form(path, fields)).headers.location).toBe(`${PAGE}/${id}?done=mapped`);
  await admin.form(path, fields);
  const opened = await world.units.manager.find(Job, { order: { title: 'ASC' } });
  const names = new Set(jobs.map(({ externalName }) => externalName));
  const titles = opened.map(({ title }) => title).filter((title) => names.has(title));
  expect(titles).toEqual(['Cook', 'Nurse']);
  expect(opened.find(({ title }) => title === 'Cook')!.owner).toBe(world.kaisa.user.id);
  const { body } = await world.get<{ items: { id: string; target: string | null }[] }>(
    `connections/${id}/mappings`,
  );
  const targets = [...jobs, person].map(
    (one) => body.items.find((item) => item.id === one.id)!.target,
  );
  const named = (title: string) => opened.find((job) => job.title === title)!.id;
  expect(targets).toEqual([named('Nurse'), named('Cook'), null, null, null]);
  const change = { method: 'PATCH', body: JSON.stringify({ target: 'new' }) } as const;
  const wrong = await world.ask(`connections/${id}/mappings/${person.id}`, change);
  expect(wrong).toMatchObject({ status: 422 });
  expect(JSON.stringify(wrong.body)).toContain('a recruiter cannot be made here');
  // a job that is closed since still has its name
  await world.units.run(() =>
    world.units.manager.update(Job, { id: named('Nurse') }, { status: 'closed' }),
  );
  expect(await show()).toMatch(/selected[^>]*>\s*Nurse/);
  await admin.form(path, { [porter!]: '-' });
});

it('take the key before for a day more', async () => {
  const old = secret;
  const ping = (n: number) => JSON.stringify({ action: 'ping', payload: { n } });
  const rotated = await admin.form(`${PAGE}/${id}/secret`, {});
  secret = keyIn(rotated.text)!;
  expect(secret).not.toBe(old);
  expect((await hook(ping(1), old)).status).toBe(200);
  expect((await hook(ping(2))).status).toBe(200);
  wait(world, DAY);
  expect((await hook(ping(3), old)).status).toBe(401);
  expect((await hook(ping(4))).status).toBe(200);
});

it('are changed by one at a time, and keep their API key', async () => {
  await admin.signIn('aatu@example.fi');
  const version = versionIn(await show('/change'));
  const typed = { name: 'GH', mails: 'lupaus', defaultOwner: world.kaisa.user.id, version };
  const token = 'client-id:client-secret';
  const done = await admin.form(`${PAGE}/${id}/change`, { ...typed, token });
  expect(done.headers.location).toBe(`${PAGE}/${id}?done=changed`);
  const late = await admin.form(`${PAGE}/${id}/change`, { ...typed, name: 'Mine' });
  expect([late.status, late.text.includes('value="Mine"')]).toEqual([409, true]);
  const page = await show('/change');
  expect([page.includes('There is one.'), page.includes(token)]).toEqual([true, false]);
  const rows = await world.units.manager.query<Record<string, unknown>[]>(
    'SELECT * FROM ats_connections',
  );
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${secret}|client-secret`));
});

it('are switched off, and go only when nothing came', async () => {
  const used = await admin.form(`${PAGE}/${id}/remove`, {});
  expect([used.status, used.text.includes('switch it off instead')]).toEqual([409, true]);
  await admin.form(`${PAGE}/${id}/off`, {});
  expect((await hook(event('hire_candidate'))).status).toBe(404);
  const fresh = await world.post<{ id: string; secret: string | null; hasSecret: boolean }>(
    ...([
      'connections',
      { vendor: 'lever', name: 'Lever', mails: 'ats', defaultOwner: world.kaisa.user.email },
    ] as const),
  );
  expect(fresh.body).toMatchObject({ secret: null, hasSecret: false });
  const path = `${PAGE}/${fresh.body.id}`;
  expect((await admin.form(`${path}/secret`, {})).status).toBe(422);
  const keys = 'f4376fa4ad4cf1c7252feb34931\r\na92d2965f46a353bd4f63f8ec0';
  expect((await admin.form(`${path}/secret`, { secret: keys })).status).toBe(303);
  expect((await admin.form(`${path}/remove`, {})).headers.location).toBe(`${PAGE}?done=removed`);
});

it('are nobody else’s business', async () => {
  for (const role of ['recruiter', 'hr_lead'] as const) {
    const browser = new Browser(world);
    await browser.signIn((await member(world, `C${role}`, role)).email);
    expect((await browser.send('GET', PAGE)).status).toBe(403);
    expect((await browser.form(`${PAGE}/${id}/off`, {})).status).toBe(403);
    expect((await browser.send('GET', 'connections')).status).toBe(403);
  }
  expect((await admin.send('GET', `${PAGE}/01ARZ3NDEKTSV4RRFFQ69G5FAV`)).status).toBe(404);
});
