import { DeliveryWork } from '../../src/integrations/receivers/sending/delivery-work';
import { FLOW_DATABASES } from '../world/databases';
import { DAY, HOUR, wait } from '../accounts/browser';
import { apply, record, rows, settled, sweep } from '../world/sweeping';
import { until, World } from '../world/world';
import { Message } from '../../src/store/entities/mail/message.entity';
import { OutwardDelivery } from '../../src/store/entities/connect/outward-delivery.entity';
import { Receiver } from '../../src/store/entities/connect/receiver.entity';
import {
  allSent,
  announced,
  LocalReceiver,
  verified,
  type Delivery,
  type Endpoint,
} from './receiving';

describe.each(FLOW_DATABASES)('webhooks on %s', (kind) => {
  let world: World;
  let receiver: LocalReceiver;
  let url: string;
  beforeEach(async () => {
    world = await World.start(undefined, kind, { WEBHOOK_ALLOW: '127.0.0.1' });
    receiver = new LocalReceiver();
    url = await receiver.listen();
  });
  afterEach(async () => {
    receiver.close();
    await world.stop();
  });

  const make = async (form: object = {}) =>
    (await world.post<Endpoint>('webhooks', { name: 'Payroll', url, ...form })).body;
  const log = async ({ id }: { id: string }) =>
    (await world.get<{ items: Delivery[] }>(`webhooks/${id}/deliveries`)).body.items;
  const show = async ({ id }: { id: string }) => (await world.get<Endpoint>(`webhooks/${id}`)).body;
  /** Does at once what the loops do when their time has come. */
  const soon = (what: string, isSo: () => boolean | Promise<boolean>) =>
    until(what, async () => {
      await announced(world);
      await world.app.get(DeliveryWork).begin();
      return isSo();
    });
  const came = (n: number, what = `${n} requests`) => soon(what, () => receiver.got.length >= n);
  const idle = async () => {
    await announced(world);
    await allSent(world);
  };

  it('tell what happens once it is sealed, without anybody’s name, in a way that others can verify', async () => {
    const endpoint = await make();
    expect(endpoint.secret).toMatch(/^whsec_[A-Za-z\d+/]{43}=$/);
    const application = await apply(world, 'maija.meri@example.com');
    await settled(world);
    // each is told on a line of its own, in whatever order: the receipt keeps two promises at once
    const kept = () =>
      receiver.told('commitment.kept').find(({ data }) => data.rule === 'acknowledge');
    const delivered = () => receiver.told('message.delivered').length > 0;
    await soon('the events', () => delivered() && kept() !== undefined);
    await idle();
    const all = receiver.got.map((one) => verified(world, endpoint.secret, one));
    const [received] = receiver.told('application.received');
    expect(received).toMatchObject({
      timestamp: '2026-05-04T06:12:00Z',
      data: { application, owner: world.kaisa.user.id },
    });
    expect(received!.data.hash).toMatch(/^[\da-f]{64}$/);
    expect(received!.data.job).toMatch(/^01\w{24}$/);
    expect(kept()!.data).toMatchObject({ application, inTime: true });
    expect(JSON.stringify(all)).not.toMatch(/maija|meri|kaisa|example|Sales/i);
    const ids = receiver.got.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^msg_\w{26}$/);
    const [first] = receiver.got;
    const tampered = {
      ...first!,
      body: first!.body.replace(application, application.toLowerCase()),
    };
    expect(() => verified(world, endpoint.secret, tampered)).toThrow('No matching signature');
    const older = { ...first!, headers: { ...first!.headers, 'webhook-timestamp': '1777874400' } };
    expect(() => verified(world, endpoint.secret, older)).toThrow();
  });

  it('tell only what was chosen, and nothing that is history', async () => {
    await make({ events: ['stage.entered', 'promise.made'] });
    const id = await apply(world);
    wait(world, 10 * DAY);
    const due = world.clock.now() + 5 * DAY;
    const promised = { type: 'promise.made', kind: 'answer', due } as const;
    const at = (days: number) => (world.clock.now() - days * DAY) as never;
    await record(world, id, { ...promised, at: at(9), message: 'old' } as never);
    await record(world, id, { ...promised, at: at(7), message: 'news' } as never);
    await came(1);
    await idle();
    expect(receiver.told().map(({ type, data }) => [type, data.message])).toEqual([
      ['promise.made', 'news'],
    ]);
  });

  it('say that a promise is at risk, and that it broke, each once', async () => {
    await make({
      events: ['commitment.at_risk', 'commitment.broken', 'commitment.kept'],
    });
    await apply(world);
    await settled(world);
    // a claim ends by the clock: what is on the wire when it leaps is sent once more
    await idle();
    const firstAnswer = (type: string) =>
      receiver.told(type).find(({ data }) => data.rule === 'first_answer');
    // a warning that comes after the breach warns of nothing, and is not told: the clock waits for it
    world.clock.moveTo('2026-05-11T14:00:00+03:00');
    for (let i = 0; i < 2; i++) await sweep(world);
    await soon('a warning', () => firstAnswer('commitment.at_risk') !== undefined);
    await idle();
    world.clock.moveTo('2026-05-11T16:00:01+03:00');
    for (let i = 0; i < 2; i++) await sweep(world);
    await soon('a breach', () => firstAnswer('commitment.broken') !== undefined);
    await idle();
    wait(world, HOUR);
    await sweep(world);
    await idle();
    // the mark has moved, and what was noticed is looked at again
    await soon('the mark', async () => {
      const [row] = await rows(world, Receiver);
      return row!.noticedUntil === world.clock.now();
    });
    const broken = receiver.told('commitment.broken');
    expect(broken).toMatchObject([
      { timestamp: '2026-05-11T13:00:00Z', data: { dueAt: '2026-05-11T13:00:00Z' } },
    ]);
    expect(broken[0]!.data).not.toHaveProperty('owner');
    expect(firstAnswer('commitment.at_risk')!.data).toMatchObject({ owner: world.kaisa.user.id });
    const kept = receiver.told('commitment.kept').map(({ data }) => data.commitment);
    expect([kept.length > 0, new Set(kept).size]).toEqual([true, kept.length]);
  });

  it('are signed with both keys for a day after a rotation, and sent again as they were', async () => {
    const endpoint = await make({ events: ['application.received'] });
    await apply(world);
    await came(1);
    await idle();
    const { status, body: rotated } = await world.post<Endpoint>(
      `webhooks/${endpoint.id}/rotation`,
      {},
    );
    expect([status, rotated.secret === endpoint.secret]).toEqual([201, false]);
    const [one] = await log(endpoint);
    const again = () => world.post<Delivery>(`webhook-deliveries/${one!.id}/resend`, {});
    expect((await again()).status).toBe(202);
    await came(2);
    await idle();
    const [before, after] = receiver.got;
    for (const secret of [endpoint.secret, rotated.secret]) verified(world, secret, after!);
    expect(after!.headers['webhook-id']).toBe(before!.headers['webhook-id']);
    expect(after!.body).toBe(before!.body);
    expect(String(after!.headers['webhook-signature']).split(' ')).toHaveLength(2);
    wait(world, DAY);
    await again();
    await came(3);
    verified(world, rotated.secret, receiver.got[2]!);
    expect(() => verified(world, endpoint.secret, receiver.got[2]!)).toThrow();
    const shown = JSON.stringify([(await world.get('webhooks')).body, await log(endpoint)]);
    expect(shown).not.toContain('whsec_');
    const [row] = await rows(world, Receiver);
    expect(JSON.stringify(row)).not.toMatch(/127\.0\.0\.1:\d+\/hook|whsec_/);
  });

  it('are tried again, later each time, and logged with what was answered', async () => {
    const endpoint = await make({ events: ['application.received'] });
    receiver.answer = { status: 500, body: 'no '.repeat(3000) };
    await apply(world);
    const attempts = async () => (await log(endpoint))[0]?.attempts.length ?? 0;
    const gaps = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    for (const [i, seconds] of gaps.entries()) {
      await soon(`attempt ${i + 1}`, async () => (await attempts()) === i + 1);
      const [row] = await rows(world, OutwardDelivery);
      const ratio = (row!.nextAttemptAt - world.clock.now()) / (seconds * 1000);
      expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(0.2);
      wait(world, row!.nextAttemptAt - world.clock.now());
    }
    await soon('the last', async () => (await attempts()) === 10);
    const [one] = await log(endpoint);
    expect(one).toMatchObject({ status: 'failed', nextAttemptAt: null });
    expect(one!.attempts[9]).toMatchObject({ status: 500, trouble: 'status' });
    expect(one!.answer).toHaveLength(500);
    expect((await show(endpoint)).failingSince).toBe('2026-05-04T06:12:00Z');
    receiver.answer = { status: 200 };
    await world.post(`webhook-deliveries/${one!.id}/resend`, {});
    await soon('it to arrive', async () => (await log(endpoint))[0]!.status === 'delivered');
    expect(await show(endpoint)).toMatchObject({ failingSince: null, status: 'active' });
    expect(new Set(receiver.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('end at once where nobody is any more, and after five days of failures, with a mail', async () => {
    const gone = await make({ name: 'Gone', events: ['application.received'] });
    receiver.answer = { status: 410 };
    await apply(world);
    await soon('the end', async () => (await show(gone)).status === 'off');
    expect((await show(gone)).offReason).toBe('gone');
    const mails = async () =>
      (await rows(world, Message)).filter(({ subject }) => subject.includes('Gone'));
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['anna.admin@example.fi']);
    // nothing more is written for it, nor sent again, until it is switched on
    const [one] = await log(gone);
    const again = await world.post<{ code: string }>(`webhook-deliveries/${one!.id}/resend`, {});
    expect([again.status, again.body.code]).toEqual([409, 'receiver_off']);
    const failing = await make({ name: 'Failing', events: ['application.received'] });
    receiver.answer = { status: 503, headers: { 'retry-after': '600' } };
    await apply(world, 'otso@example.com');
    await soon('a failure', async () => (await show(failing)).failingSince !== null);
    const [waiting] = await log(failing);
    expect(waiting!.nextAttemptAt).toBe('2026-05-04T06:22:00Z');
    wait(world, 5 * DAY);
    await soon('the end', async () => (await show(failing)).status === 'off');
    expect(await show(failing)).toMatchObject({ offReason: 'failing' });
    expect((await log(failing)).map(({ status }) => status)).toEqual(['failed']);
    expect(await log(gone)).toHaveLength(1);
    receiver.answer = { status: 200 };
    const on = { status: 'active', version: (await show(failing)).version };
    await world.ask(`webhooks/${failing.id}`, { method: 'PATCH', body: JSON.stringify(on) });
    const before = receiver.got.length;
    await apply(world, 'aino@example.com');
    await came(before + 1);
    await idle();
    expect(receiver.got).toHaveLength(before + 1);
  });

  it('that are slow keep nobody else waiting, and are asked four things at once', async () => {
    const slow = new LocalReceiver();
    slow.answer = null;
    await make({ name: 'Slow', url: await slow.listen(), events: ['application.received'] });
    await make({ name: 'Quick', events: ['application.received'] });
    for (let i = 0; i < 10; i++) await apply(world, `candidate${i}@example.com`);
    await came(10);
    await soon('the slow one', () => slow.got.length >= 4);
    // none was answered
    expect(slow.atOnce).toBe(4);
    slow.close();
  });

  it('survive the end of a process: what it had claimed is sent when its lease runs out', async () => {
    await make({ events: ['application.received'] });
    await apply(world);
    await came(1);
    await idle();
    const [row] = await rows(world, OutwardDelivery);
    const leased = { status: 'waiting', nextAttemptAt: world.clock.now() + 60_000 } as const;
    await world.units.run(async () => {
      await world.units.manager.update(OutwardDelivery, { id: row!.id }, leased);
    });
    expect(await world.app.get(DeliveryWork).begin()).toBe(0);
    wait(world, 60_000);
    await came(2);
    await idle();
    expect((await rows(world, OutwardDelivery))[0]).toMatchObject({
      status: 'delivered',
      attempts: 2,
    });
    wait(world, 31 * DAY);
    await world.app.get(DeliveryWork).tidy();
    expect(await rows(world, OutwardDelivery)).toEqual([]);
  });

  it('can be tried, are changed by administrators alone, and go nowhere that is private', async () => {
    const endpoint = await make();
    receiver.answer = { status: 418, body: 'teapot' };
    const test = () => world.post<Delivery>(`webhooks/${endpoint.id}/test`, {});
    expect((await test()).body).toMatchObject({
      ...{ type: 'webhook.test', status: 'failed', answer: 'teapot', nextAttemptAt: null },
      attempts: [{ status: 418, trouble: 'status' }],
    });
    expect(await show(endpoint)).toMatchObject({ failingSince: null, status: 'active' });
    receiver.answer = { status: 302, headers: { location: 'http://169.254.169.254/' } };
    expect((await test()).body.attempts).toMatchObject([{ status: 302, trouble: 'redirect' }]);
    receiver.answer = { status: 200 };
    expect((await test()).body.status).toBe('delivered');
    for (const as of [world.kaisa, await world.user('Helena', 'hr_lead')]) {
      expect((await world.get('webhooks', as)).status).toBe(403);
      expect((await world.post('webhooks', { name: 'x', url }, as)).status).toBe(403);
    }
    for (const wrong of [
      'http://127.0.0.2/',
      'https://10.0.0.1/',
      'https://[::1]/',
      'gopher://x/',
    ]) {
      const refused = await world.post<{ code: string }>('webhooks', { name: 'x', url: wrong });
      expect([refused.status, refused.body.code]).toEqual([422, 'url_refused']);
    }
    const unknown = await world.post('webhooks', { name: 'x', url, events: ['no.event'] });
    expect(unknown.status).toBe(422);
    const stale = JSON.stringify({ name: 'Other', version: endpoint.version + 1 });
    const path = `webhooks/${endpoint.id}`;
    expect((await world.ask(path, { method: 'PATCH', body: stale })).status).toBe(409);
    expect((await world.ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await world.get(path)).status).toBe(404);
    expect(await rows(world, OutwardDelivery)).toEqual([]);
  });
});
