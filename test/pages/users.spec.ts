import { Colleagues } from '../../src/hiring/people/colleagues.repository';
import { Users } from '../../src/accounts/users';
import type { User } from '../../src/store/entities/accounts/user.entity';
import { Browser, member } from '../accounts/browser';
import { World } from '../world/world';

let world: World;
let admin: Browser;
let boss: User;
beforeEach(async () => {
  world = await World.start();
  boss = await member(world, 'Aatu', 'admin');
  admin = new Browser(world);
  await admin.signIn(boss.email);
});
afterEach(() => world.stop());

const statusOf = async (id: string) => (await world.app.get(Users).of(id)).status;

it('are invited once, however often the form is sent', async () => {
  const { text } = await admin.send('GET', '/settings/users/invite');
  const [, once] = /name="once" value="([^"]+)"/.exec(text)!;
  const form = { name: 'Ville', email: 'ville@example.fi', role: 'recruiter', locale: 'fi' };
  for (let i = 0; i < 2; i++) {
    const sent = await admin.form('/settings/users/invite', { ...form, once: once! });
    expect(sent.headers.location).toBe('/settings/users?done=invited');
  }
  const wrong = await admin.form('/settings/users/invite', { ...form, name: 'Someone <i>else' });
  expect([wrong.status, wrong.text.includes('value="Someone &lt;i>else"')]).toEqual([422, true]);
  const list = (await admin.send('GET', '/settings/users?done=invited')).text;
  expect(list).toContain('The invitation is on its way.');
  expect(list.match(/ville@example\.fi/g)).toHaveLength(1);
  const ville = [...(await world.app.get(Users).all()).values()].find(
    ({ name }) => name === 'Ville',
  )!;
  const again = await admin.form(`/settings/users/${ville.id}/invitation`, {});
  expect(again.headers.location).toBe('/settings/users?done=again');
});

it('are invited by the words that are there: a form that was sent is not passed off for another', async () => {
  const { text } = await admin.send('GET', '/settings/users/invite');
  const key = (page: string) => /name="once" value="([^"]+)"/.exec(page)![1]!;
  const form = { name: 'Ville', email: 'ville@example.fi', role: 'recruiter', locale: 'fi' };
  expect((await admin.form('/settings/users/invite', { ...form, once: key(text) })).status).toBe(
    303,
  );
  const other = { ...form, name: 'Veera', email: 'veera@example.fi', once: key(text) };
  const refused = await admin.form('/settings/users/invite', other);
  expect([refused.status, refused.text.includes('sent already, with other words')]).toEqual([
    409,
    true,
  ]);
  expect(refused.text).toContain('value="Veera"');
  expect(key(refused.text)).not.toBe(key(text));
  const sent = await admin.form('/settings/users/invite', { ...other, once: key(refused.text) });
  expect(sent.status).toBe(303);
  expect([...(await world.app.get(Users).all()).values()].map(({ name }) => name)).toContain(
    'Veera',
  );
});

it('are mailed one more invitation by two clicks', async () => {
  const invite = { name: 'Ville', email: 'ville@example.fi', role: 'recruiter', locale: 'fi' };
  await admin.form('/settings/users/invite', invite);
  const all = [...(await world.app.get(Users).all()).values()];
  const { id } = all.find(({ name }) => name === 'Ville')!;
  const mails = async () =>
    (
      await world.units.manager.query<unknown[]>(
        `SELECT "id" FROM "messages" WHERE "recipient" = 'ville@example.fi'`,
      )
    ).length;
  const before = await mails();
  const { text } = await admin.send('GET', `/settings/users/${id}`);
  const form = /action="[^"]+invitation"[^]*?name="once" value="([^"]+)"/.exec(text);
  for (let i = 0; i < 2; i++) {
    const sent = await admin.form(`/settings/users/${id}/invitation`, { once: form?.[1] ?? '' });
    expect(sent.headers.location).toBe('/settings/users?done=again');
  }
  expect(await mails()).toBe(before + 1);
});

it('change their role, and two administrators do not overwrite each other', async () => {
  const { id } = await member(world, 'Pekka');
  const path = `/settings/users/${id}`;
  expect((await admin.form(path, { role: 'hr_lead', version: '1' })).status).toBe(303);
  const late = await admin.form(path, { role: 'admin', version: '1' });
  expect([late.status, /role="alert"[^]*Aatu[^]*<form/.test(late.text)]).toEqual([409, true]);
});

it('hand over what they have promised before they leave', async () => {
  const { id } = await member(world, 'Pekka');
  const heir = await member(world, 'Liisa');
  const { body: job } = await world.post<{ id: string }>('jobs', {
    title: 'Controller',
    owner: id,
  });
  for (const name of ['Maija', 'Otso']) {
    const candidate = { name, email: `${name}@example.com` };
    await world.post('applications', { job: job.id, candidate });
  }
  const seen = (await admin.send('GET', `/settings/users/${id}`)).text;
  expect(seen).toMatch(/In their hands: [1-9]\d* open promises, 2 applications, 1 open jobs/);
  const path = `/settings/users/${id}/disable`;
  const refused = await admin.form(path, { to: '' });
  expect([refused.status, await statusOf(id)]).toEqual([422, 'active']);
  expect((await admin.form(path, { to: id })).status).toBe(422);
  const done = await admin.form(path, { to: heir.id });
  expect(done.headers.location).toBe('/settings/users?done=disabled');
  expect(await statusOf(id)).toBe('disabled');
  const colleagues = world.app.get(Colleagues);
  expect(await colleagues.dutiesOf(id as never)).toEqual({
    applications: [],
    jobs: [],
    promises: 0,
  });
  expect((await colleagues.dutiesOf(heir.id)).applications).toHaveLength(2);
  const messages = await world.units.manager.query<{ text: string }[]>(
    `SELECT "text" FROM messages WHERE "recipient" LIKE '%@example.com' ORDER BY "id"`,
  );
  expect(messages.filter(({ text }) => text.includes('Liisa'))).toHaveLength(2);
  await admin.form(`/settings/users/${id}/enable`, {});
  expect(await statusOf(id)).toBe('active');
});

it('always keep an administrator, and nothing is handed over for one who stays', async () => {
  await admin.form(`/settings/users/${world.admin.user.id}/disable`, {});
  const { body: job } = await world.post<{ id: string }>(
    ...(['jobs', { title: 'Own', owner: boss.id }, world.kaisa] as const),
  );
  const told = await admin.form(`/settings/users/${boss.id}/disable`, { to: world.kaisa.user.id });
  expect([told.status, told.text.includes('last active administrator')]).toEqual([409, true]);
  expect(await statusOf(boss.id)).toBe('active');
  expect((await world.app.get(Colleagues).dutiesOf(boss.id)).jobs).toEqual([job.id]);
});

it('are nobody else’s business', async () => {
  for (const role of ['recruiter', 'hr_lead'] as const) {
    const browser = new Browser(world);
    await browser.signIn((await member(world, `P${role}`, role)).email);
    expect((await browser.send('GET', '/settings/users')).status).toBe(403);
    expect((await browser.form(`/settings/users/${boss.id}/disable`, {})).status).toBe(403);
  }
  expect((await admin.send('GET', '/settings/users/01ARZ3NDEKTSV4RRFFQ69G5FAV')).status).toBe(404);
});
