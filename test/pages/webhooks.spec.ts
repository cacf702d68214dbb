import { Receiver } from '../../src/store/entities/connect/receiver.entity';
import { Browser, member } from '../accounts/browser';
import { LocalReceiver, verified } from '../integrations/receiving';
import { apply, rows } from '../world/sweeping';
import { until, World } from '../world/world';
import { receiverProblem } from '../../src/web/webhooks/receiver-problem';

let world: World;
let admin: Browser;
let other: LocalReceiver;
let url: string;
beforeAll(async () => {
  world = await World.start(undefined, 'sqlite', { WEBHOOK_ALLOW: '127.0.0.1' });
  admin = new Browser(world);
  await admin.signIn((await member(world, 'Aatu', 'admin')).email);
  other = new LocalReceiver();
  url = await other.listen();
});
afterAll(async () => {
  other.close();
  await world.stop();
});

const PATH = '/settings/webhooks';
const see = async (path: string) => (await admin.send('GET', path)).text;
const onceIn = (text: string) => /name="once" value="([^"]+)"/.exec(text)![1]!;
/** A form with several boxes ticked. */
const send = (path: string, fields: Record<string, string>, events: string[]) => {
  const body = new URLSearchParams(fields);
  for (const event of events) body.append('events', event);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return admin.send('POST', path, { body: body.toString(), headers });
};

it('a webhook is added, its key is shown once, and what it is told can be verified with it', async () => {
  expect(await see(PATH)).toContain('No system is told anything yet.');
  const form = { name: 'Pay <b>& roll', url, once: onceIn(await see(`${PATH}/new`)) };
  const chosen = ['application.received', 'stage.entered'];
  const first = await send(`${PATH}/new`, form, chosen);
  const second = await send(`${PATH}/new`, form, chosen);
  const secretIn = (text: string) => /whsec_[A-Za-z\d+/]+=/.exec(text)?.[0];
  const secret = secretIn(first.text)!;
  expect([first.status, second.status, secretIn(second.text)]).toEqual([200, 200, secret]);
  const [receiver] = await rows(world, Receiver);
  expect(receiver).toMatchObject({ name: 'Pay <b>& roll', events: chosen });
  expect(await rows(world, Receiver)).toHaveLength(1);
  const page = `${PATH}/${receiver!.id}`;
  expect(await see(page)).not.toContain('whsec_');
  expect(await see(PATH)).toContain('Pay &lt;b>&amp; roll');
  await apply(world);
  await until('the event', () => Promise.resolve(other.got.length > 0));
  expect(verified(world, secret, other.got[0]!).type).toBe('application.received');
  await until('the log', async () => (await see(page)).includes('data-state="delivered"'));
  const id = /deliveries\/(\w{26})\/resend/.exec(await see(page))![1]!;
  const again = await admin.form(`${page}/deliveries/${id}/resend`, {});
  expect(again.headers.location).toBe(`${page}?done=resent`);
  await until('it again', () => Promise.resolve(other.got.length === 2));
  expect(other.got[1]!.body).toBe(other.got[0]!.body);
  const rotated = await admin.form(`${page}/rotation`, {});
  expect([rotated.status, secretIn(rotated.text) === secret]).toEqual([200, false]);
  expect(rotated.text).toContain('The key before signs too until');
});

it('what is wrong is said with all that was typed', async () => {
  const wrong = { name: 'Inside', url: 'https://169.254.169.254/latest' };
  const refused = await send(`${PATH}/new`, wrong, ['stage.entered']);
  expect(refused.status).toBe(422);
  expect(refused.text).toMatch(/role="alert"[^]*private or reserved range/);
  expect(refused.text).toContain('value="https://169.254.169.254/latest"');
  expect(refused.text).toMatch(/value="stage\.entered"[^>]*checked/);
  expect(refused.text).not.toMatch(/value="decision\.made"[^>]*checked/);
  const nothing = await send(`${PATH}/new`, { name: 'None', url }, []);
  expect([nothing.status, nothing.text.includes('Choose at least one thing')]).toEqual([422, true]);
  const chat = { name: 'C', kind: 'teams', url: 'nothing' };
  const again = await send(`${PATH}/new-channel`, chat, ['broken']);
  expect([again.status, /value="teams"[^>]*selected/.test(again.text)]).toEqual([422, true]);
  const finn = await member(world, 'Fia', 'admin');
  await world.units.run(async () => {
    await world.units.manager.update('User', { id: finn.id }, { locale: 'fi' });
  });
  const hers = new Browser(world);
  await hers.signIn(finn.email);
  const said = await hers.form(`${PATH}/new`, { ...wrong, events: 'stage.entered' });
  expect(said.text).toContain('sen on oltava julkinen https-osoite');
});

it('a channel is added, tried, changed, switched off and on, and taken away', async () => {
  const form = { name: 'Hiring', kind: 'slack', url, team: '', locale: 'fi' };
  const made = await send(`${PATH}/new-channel`, form, ['due_today', 'broken']);
  const page = String(made.headers.location).replace('?done=made', '');
  expect(page).toMatch(/^\/settings\/webhooks\/01\w{24}$/);
  const shown = await see(page);
  expect(shown).not.toContain('/hook');
  const before = other.got.length;
  other.answer = { status: 500, body: '<script>alert(1)</script>' };
  const failed = await admin.form(`${page}/test`, { once: onceIn(shown) });
  expect(failed.headers.location).toBe(`${page}?done=failed`);
  // a double click is one test
  await admin.form(`${page}/test`, { once: onceIn(shown) });
  expect(other.got).toHaveLength(before + 1);
  const log = await see(`${page}?done=failed`);
  expect(log).toContain('The test has not arrived.');
  expect(log).toContain('&lt;script>alert(1)&lt;/script>');
  other.answer = { status: 200 };
  const arrived = await admin.form(`${page}/test`, {});
  expect(arrived.headers.location).toBe(`${page}?done=arrived`);
  expect(other.got.at(-1)!.body).toContain('Koe: Lupaus voi kirjoittaa tänne.');
  const version = /name="version" value="(\d+)"/.exec(log)![1]!;
  const change = { name: 'Other', url: '', team: 'Sales', locale: 'sv', namesCandidates: 'true' };
  expect((await send(page, { ...change, version }, ['broken'])).status).toBe(303);
  const [, receiver] = await rows(world, Receiver);
  expect(receiver).toMatchObject({ name: 'Other', team: 'Sales', namesCandidates: true });
  const late = await send(page, { ...change, name: 'Late', version }, ['broken']);
  expect([late.status, /role="alert"[^]*Aatu/.test(late.text)]).toEqual([409, true]);
  expect(late.text).toContain('value="Late"');
  await admin.form(`${page}/off`, {});
  expect(await see(page)).toContain('Off: switched off here');
  await admin.form(`${page}/on`, {});
  expect(await see(page)).not.toContain('Off: switched off here');
  expect(await see(`${page}/removal`)).toContain('Take Other away?');
  const gone = await admin.form(`${page}/removal`, {});
  expect(gone.headers.location).toBe(`${PATH}?done=removed`);
  expect((await admin.send('GET', page)).status).toBe(404);
});

it.each(['receiver_off', 'forgotten', 'too_many_receivers', 'url_refused', 'no_events'])(
  'what was wrong (%s) is said in the reader’s language',
  (code) => {
    const [en, fi, sv] = (['en', 'fi', 'sv'] as const).map((l) =>
      receiverProblem(l, 'English', code),
    );
    expect(new Set(['English', en, fi, sv]).size).toBeGreaterThanOrEqual(3);
    expect([fi, sv]).not.toContain('English');
  },
);

it('is for administrators', async () => {
  for (const role of ['recruiter', 'hr_lead'] as const) {
    const browser = new Browser(world);
    await browser.signIn((await member(world, `P${role}`, role)).email);
    expect((await browser.send('GET', PATH)).status).toBe(403);
    expect((await browser.send('GET', '/settings')).text).not.toContain(PATH);
  }
  expect((await admin.send('GET', '/settings')).text).toContain(PATH);
});
