import { Browser } from '../accounts/browser';
import { cameBack, contested, standsSo } from '../browser/post-scene';
import { Scene } from '../browser/scene';
import type { Instant } from '../../src/kernel/instant';
import { Message } from '../../src/store/entities/mail/message.entity';

let scene: Scene;
let helena: Browser;
let kaisa: Browser;
beforeAll(async () => {
  scene = await Scene.open();
  [helena, kaisa] = [new Browser(scene.world), new Browser(scene.world)];
  await helena.signIn(scene.helena.email);
  await kaisa.signIn(scene.kaisa.email);
});
afterAll(() => scene.close());

const see = async (path: string, as = kaisa) => (await as.send('GET', path)).text;
const statusOf = async (id: Message['id']) =>
  (await scene.world.units.manager.findOneByOrFail(Message, { id })).status;
const waiting = () => {
  const at = (scene.world.clock.now() + 900_000) as Instant;
  const still = { status: 'pending', nextAttemptAt: at, undoUntil: at, deliveredAt: null } as const;
  return standsSo(scene, 'Maija Virtanen', { ...still, attempts: 0, answer: null });
};
const refused = (uncertain = 0) =>
  standsSo(scene, 'Otso Lehto', {
    ...{ status: 'rejected', deliveredAt: null, uncertain },
    answer: '550 5.1.1 <a@b>: User unknown',
  });

describe('the outbox', () => {
  it('says when a mail leaves and until when it can be taken back, and takes it back once', async () => {
    const id = await waiting();
    const list = await see('/outbox');
    expect(list).toContain(`/outbox/${id}"`);
    expect(list).toContain('can be taken back until');
    expect(await see(`/outbox/${id}/cancel`)).toContain('is still owed');
    for (let i = 0; i < 2; i++) {
      const { headers } = await kaisa.form(`/outbox/${id}/cancel`, { once: 'c' });
      expect(headers.location).toBe(`/outbox/${id}?done=cancelled`);
    }
    expect(await statusOf(id)).toBe('cancelled');
    const again = await kaisa.form(`/outbox/${id}/cancel`, {});
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('taken back before')]);
  });

  it('says why a mail was refused, in plain words beside the mail server’s, and sends it again', async () => {
    const id = await refused();
    expect(await see('/outbox?show=failed')).toContain('does not know this address');
    const page = await see(`/outbox/${id}`);
    expect(page).toContain('550 5.1.1 &lt;a@b>: User unknown');
    const { headers } = await kaisa.form(`/outbox/${id}/retry`, {});
    expect(headers.location).toBe(`/outbox/${id}?done=retried`);
    expect(await statusOf(id)).not.toBe('rejected');
    await scene.delivered();
  });

  it('asks before it sends again what may have arrived', async () => {
    const id = await refused(1);
    expect(await see(`/outbox/${id}`)).toContain(`href="/outbox/${id}/retry"`);
    expect(await see(`/outbox/${id}/retry`)).toContain('would get it twice');
    const { headers } = await kaisa.form(`/outbox/${id}/retry`, {});
    expect(headers.location).toBe(`/outbox/${id}?done=again`);
    await scene.delivered();
  });

  it('shows what came back, gives its address up with a reason, and lets HR release it with one', async () => {
    const id = await cameBack(scene, 'Eero Salo');
    expect(await see('/outbox?show=returned')).toContain(`/outbox/${id}"`);
    expect(await see('/outbox?show=delivered')).toContain('came back');
    const empty = await kaisa.form(`/outbox/${id}/address`, { reason: '' });
    expect(empty.status).toBe(422);
    const given = await kaisa.form(`/outbox/${id}/address`, { reason: 'He moved.' });
    expect(given.headers.location).toBe(`/outbox/${id}?done=given`);
    const address = 'candidate3@example.com';
    const list = await see('/addresses', helena);
    for (const shown of [address, 'Eero Salo', 'He moved.']) expect(list).toContain(shown);
    expect((await kaisa.send('GET', '/addresses')).status).toBe(403);
    const form = { address, reason: 'It works again.' };
    const released = await helena.form('/addresses/release', form);
    expect(released.headers.location).toBe('/addresses?done=released');
    expect((await helena.form('/addresses/release', form)).status).toBe(404);
    expect(await see('/addresses', helena)).toContain('No address fails');
  });

  it('corrects an address, and says which is taken', async () => {
    await helena.form('/addresses/new', { address: 'candidate4@example.com', reason: 'x' });
    const link = /correct\?candidate=(\w+)/.exec(await see('/addresses', helena))!;
    const page = await see(`/addresses/correct?candidate=${link[1]}`, helena);
    const version = /name="version" value="(\d+)"/.exec(page)![1]!;
    const form = { candidate: link[1]!, version };
    const taken = await helena.form('/addresses/correct', {
      ...{ ...form, email: 'candidate0@example.com' },
    });
    expect([taken.status, taken.text]).toEqual([409, expect.stringContaining('another candidate')]);
    expect(taken.text).toContain('value="candidate0@example.com"');
    const done = await helena.form('/addresses/correct', { ...form, email: 'liisa@example.com' });
    expect(done.headers.location).toBe('/addresses?done=corrected');
    const late = await helena.form('/addresses/correct', { ...form, email: 'l@example.com' });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('Helena')]);
  });
});

describe('contested contacts', () => {
  it('shows HR both sides’ words, and takes one decision with a reason', async () => {
    const contact = await contested(scene, 'Aino Berg');
    expect((await kaisa.send('GET', '/disputes')).status).toBe(403);
    expect(await see('/disputes', helena)).toContain('Aino Berg');
    const page = await see(`/disputes/${contact}`, helena);
    expect(page).toContain('she was content');
    expect(page).toContain('Nobody called me');
    const half = await helena.form(`/disputes/${contact}`, {
      reason: 'The log of calls is empty.',
    });
    expect([half.status, half.text]).toEqual([422, expect.stringContaining('of calls is empty')]);
    const form = { decision: 'upheld', reason: 'The log of calls is empty.' };
    const done = await helena.form(`/disputes/${contact}`, form);
    expect(done.headers.location).toBe('/disputes?done=decided');
    expect(await see('/disputes?decided=true', helena)).toContain('did not take place');
    expect(await see('/disputes', helena)).toContain('No candidate contests');
  });
});
