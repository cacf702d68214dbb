import { Tasks } from '../../src/journey/letters/tasks.repository';
import { Dispatch } from '../../src/journey/letters/dispatch';
import { Journey } from '../../src/journey/journey';
import { newId } from '../../src/kernel/ids';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import { Message, type MessageId } from '../../src/store/entities/mail/message.entity';
import { FLOW_DATABASES, type DatabaseKind } from '../world/databases';
import { MailServer } from '../world/mail-server';
import { FaultServer } from '../faults/fault-server';
import { until, World, type Signed } from '../world/world';

interface Shown {
  id: string;
  application: string | null;
  purposes: string[];
  status: string;
  attempts: number;
  uncertain: number;
  answer: string | null;
  answerInWords: string | null;
  undoUntil: string | null;
  nextAttemptAt: string | null;
  text: string;
  notice: string;
  code: string;
  detail: string;
}
interface List {
  items: Shown[];
  next: string | null;
}

let world: World;
let server: MailServer | FaultServer;
const start = (kind: DatabaseKind, on: () => MailServer | FaultServer) => {
  beforeEach(async () => {
    server = on();
    world = await World.start(await server.listen(), kind);
  });
  afterEach(async () => {
    await world.stop();
    await server.close();
  });
};
const apply = async (email = 'maija@example.com') => {
  const job = await world.job();
  const candidate = { name: 'Maija', email };
  const { body } = await world.post<{ id: ApplicationId }>('applications', { job, candidate });
  return body.id;
};
const list = async (query = '', as?: Signed) =>
  (await world.get<List>(`messages${query}`, as)).body;
const message = async (id: string) => (await world.get<Shown>(`messages/${id}`)).body;
/** The only message about an application, once it is as wanted. */
const when = (application: string, status: string) =>
  until(`a message that is ${status}`, async () => {
    const { items } = await list(`?application=${application}`);
    return items.find((one) => one.status === status) ?? null;
  });
const reject = (application: ApplicationId) =>
  world.app
    .get(Journey)
    .record(
      application,
      { type: 'decision.made', at: world.clock.now(), outcome: 'rejected' },
      world.kaisa.user.id,
    );

describe.each(FLOW_DATABASES)('messages on %s', (kind) => {
  start(kind, () => new MailServer());
  const mails = () => (server as MailServer).arrived;

  it('can be taken back while they wait, and then nothing leaves and all is still owed', async () => {
    const id = await apply();
    await when(id, 'delivered');
    await reject(id);
    const [waiting] = (await list('?status=pending', world.kaisa)).items;
    expect(waiting).toMatchObject({
      ...{ application: id, purposes: ['rejection'], attempts: 0, answer: null },
      ...{ undoUntil: '2026-05-04T06:22:00Z', nextAttemptAt: '2026-05-04T06:22:00Z' },
    });
    const back = await world.post<Shown>(`messages/${waiting!.id}/cancel`, {}, world.kaisa);
    expect(back).toMatchObject({
      status: 200,
      body: { status: 'cancelled', undoUntil: null, nextAttemptAt: null },
    });
    expect(back.body.notice).toContain('still owed');
    const twice = await world.post<Shown>(`messages/${waiting!.id}/cancel`, {}, world.kaisa);
    expect(twice).toMatchObject({ status: 409, body: { code: 'not_cancellable' } });

    world.clock.moveTo('2026-05-04T10:00:00+03:00');
    await world.app.get(Dispatch).sendDue();
    expect(mails()).toHaveLength(1);
    const { body } = await world.get<{ commitments: { rule: string; status: string }[] }>(
      `applications/${id}`,
    );
    expect(body.commitments).toContainEqual(
      expect.objectContaining({ rule: 'tell_decision', status: 'open' }),
    );

    const again = await world.post<Shown>(`messages/${waiting!.id}/retry`, {}, world.kaisa);
    expect(again).toMatchObject({ status: 409, body: { code: 'not_retryable' } });
    expect(again.body.detail).toContain('write it anew');
    expect(await message(waiting!.id)).toMatchObject({ status: 'cancelled' });
  });

  it('that were refused say why in plain words, ask the owner, and can be sent again', async () => {
    (server as MailServer).willAnswer({ code: 554, text: '5.3.4 too large' });
    const id = await apply();
    const refused = await when(id, 'rejected');
    expect(refused).toMatchObject({
      ...{ attempts: 1, answer: '554 5.3.4 too large', nextAttemptAt: null },
      answerInWords: 'The mail is too large for the mail server.',
    });
    const tasks = () => world.app.get(Tasks).openOf(id, 'mail_failed');
    expect(await tasks()).toMatchObject([{ about: refused.id }]);
    await world.post(`messages/${refused.id}/retry`, {}, world.kaisa);
    expect(await tasks()).toEqual([]);
    const delivered = await when(id, 'delivered');
    expect(delivered.answerInWords).toBe('The mail server has taken the mail.');
    expect((await message(refused.id)).text).toContain('Kaisa Virta');
    const [first, second] = mails();
    expect(second!.raw).toBe(first!.raw);
  });

  it('are seen by those who see the job, and mail to staff by administrators', async () => {
    const id = await apply();
    const { id: mail } = await when(id, 'delivered');
    const staff = newId(world.clock.now()) as MessageId;
    await world.units.run(async () => {
      const row = await world.units.manager.findOneByOrFail(Message, { id: mail as MessageId });
      await world.units.manager.insert(Message, Object.assign(row, { id: staff, about: null }));
    });
    const other = await world.user('Olli Other', 'recruiter');
    const lead = await world.user('Leena Lead', 'hr_lead');
    const seen = async (as: Signed) => (await list('', as)).items.map((one) => one.id);
    expect(await seen(other)).toEqual([]);
    expect(await seen(world.kaisa)).toEqual([mail]);
    expect(await seen(lead)).toEqual([mail]);
    expect(await seen(world.admin)).toEqual([staff, mail]);
    expect((await list(`?application=${id}`, other)).items).toEqual([]);
    const refused = { status: 404, body: { code: 'not_found' } };
    for (const [one, as] of [
      [mail, other],
      [staff, world.kaisa],
      [staff, lead],
      ['x', world.admin],
    ] as const) {
      expect(await world.get(`messages/${one}`, as)).toMatchObject(refused);
      expect(await world.post(`messages/${one}/cancel`, {}, as)).toMatchObject(refused);
      expect(await world.post(`messages/${one}/retry`, {}, as)).toMatchObject(refused);
    }
    expect((await world.get(`messages/${staff}`)).status).toBe(200);
  });

  it('come a page at a time, newest first', async () => {
    const ids = [];
    for (let i = 0; i < 5; i++) ids.push((await when(await apply(`a${i}@b.fi`), 'delivered')).id);
    const found: string[] = [];
    let query = '?limit=2';
    for (;;) {
      const { items, next } = await list(query);
      expect(items.length).toBeLessThanOrEqual(2);
      found.push(...items.map(({ id }) => id));
      if (next === null) break;
      query = `?limit=2&cursor=${next}`;
    }
    expect(found).toEqual(ids.reverse());
  });

  it.each([
    ['status=sent', 'invalid_input'],
    ['cursor=nonsense', 'wrong_cursor'],
    ['limit=0', 'invalid_input'],
    ['limit=many', 'invalid_input'],
    ['sender=me', 'invalid_input'],
  ])('cannot be asked for by %s', async (query, code) => {
    expect(await world.get(`messages?${query}`)).toMatchObject({ status: 422, body: { code } });
  });

  it('make one thread for the candidate', async () => {
    const id = await apply();
    const first = await when(id, 'delivered');
    await reject(id);
    world.clock.moveTo('2026-05-04T09:22:00+03:00');
    await until('the rejection', () => mails().length === 2);
    expect(mails()[1]!.raw).toContain(`In-Reply-To: <${first.id}@example.fi>`);
  });
});

describe.each(FLOW_DATABASES)('a mail server beside %s', (kind) => {
  start(kind, () => new FaultServer());
  const scripted = () => server as FaultServer;

  it('that took a mail and did not say so gets it again, and the candidate one Message-ID', async () => {
    scripted().script = [['dot', 'close']];
    const id = await apply();
    const maybe = await when(id, 'uncertain');
    expect(maybe).toMatchObject({ uncertain: 1, attempts: 1 });
    expect(maybe.answerInWords).toContain('may have got it');
    const back = await world.post<Shown>(`messages/${maybe.id}/cancel`, {});
    expect(back).toMatchObject({ status: 409, body: { code: 'not_cancellable' } });
    world.clock.moveTo('2026-05-04T09:17:01+03:00');
    expect(await when(id, 'delivered')).toMatchObject({ uncertain: 1, attempts: 2 });
    expect(scripted().ended).toBe(2);
  });

  it('that never says so is left alone after the third time, and the owner is asked', async () => {
    scripted().script = [
      ['dot', 'close'],
      ['dot', 'close'],
      ['dot', 'close'],
    ];
    const id = await apply();
    for (const minute of [12, 18, 24]) {
      await until('the attempt', () => scripted().ended === minute / 6 - 1);
      await when(id, minute === 24 ? 'expired' : 'uncertain');
      world.clock.moveTo(`2026-05-04T09:${minute + 6}:00+03:00`);
    }
    expect(scripted().ended).toBe(3);
    expect(await world.app.get(Tasks).openOf(id, 'mail_failed')).toHaveLength(1);
  });

  it('that takes no mail is left alone, and no address is blamed', async () => {
    scripted().script = [['greeting', '554 go away']];
    const first = await apply('a@b.fi');
    const tried = await until('the failure', async () => {
      const { items } = await list(`?application=${first}`);
      return items[0]!.answer === null ? null : items[0]!;
    });
    expect(tried).toMatchObject({ status: 'pending', answer: '554 go away' });
    const ready = await fetch(`${world.url}/health/ready`);
    expect(await ready.json()).toMatchObject({ parts: { relay: 'takes no mail (554)' } });
    const lead = await world.user('Leena Lead', 'hr_lead');
    const home = async (as: Signed) =>
      (await fetch(world.url, { headers: { authorization: `Bearer ${as.token}` } })).text();
    const banner = /The mail server has taken no mail since\s+<time datetime="([^"]+)">/;
    for (const as of [world.admin, lead]) {
      expect(banner.exec(await home(as))?.[1]).toBe('2026-05-04T06:12:00Z');
    }
    expect(await home(world.kaisa)).toContain('<h1>Today</h1>');
    expect(await home(world.kaisa)).not.toMatch(banner);
    const metrics = await (await fetch(`${world.url}/metrics`)).text();
    expect(metrics).toContain('lupaus_relay_paused 1');

    const second = await apply('c@d.fi');
    await new Promise((done) => setTimeout(done, 700));
    expect((await list(`?application=${second}`)).items[0]).toMatchObject({ attempts: 0 });
    expect(scripted().connections).toBe(1);
    world.clock.moveTo('2026-05-04T09:12:15+03:00');
    await when(second, 'delivered');
    world.clock.moveTo('2026-05-04T09:13:00+03:00');
    await when(first, 'delivered');
    expect((await fetch(`${world.url}/health/ready`)).status).toBe(200);
    expect(await home(lead)).not.toMatch(banner);
  });

  it('that takes none for two days: the owners are asked to tell the candidates', async () => {
    scripted().script = Array.from({ length: 9 }, () => ['greeting', '554 go away'] as const).map(
      ([moment, deed]) => [moment, deed],
    );
    const first = await apply('a@b.fi');
    await until('the failure', async () => (await list(`?application=${first}`)).items[0]!.answer);
    const second = await apply('c@d.fi');
    world.clock.moveTo('2026-05-06T09:12:01+03:00');
    await until('the probe', () => scripted().connections >= 2);
    await world.app.get(Dispatch).giveUp();
    for (const id of [first, second]) {
      await when(id, 'expired');
      expect(await world.app.get(Tasks).openOf(id, 'mail_failed')).toHaveLength(1);
    }
  });
});
