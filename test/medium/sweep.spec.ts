import { Chronicle } from '../../src/journey/record/chronicle';
import { Commitments } from '../../src/journey/record/commitments.repository';
import { parseInstant, type Instant } from '../../src/kernel/instant';
import { Notice } from '../../src/store/entities/journey/notice.entity';
import { Task } from '../../src/store/entities/journey/task.entity';
import { Message } from '../../src/store/entities/mail/message.entity';
import { DATABASES, type DatabaseKind } from '../world/databases';
import { apply, notices, record, rows, settled, sweep as sweepNow } from '../world/sweeping';
import { World } from '../world/world';

const at = (text: string): Instant => parseInstant(text)!;
const HOUR = 3600_000;

describe.each(DATABASES)('the sweep on %s', (kind: DatabaseKind) => {
  let world: World;
  const worlds: World[] = [];
  const start = async () => {
    const one = await World.start(undefined, kind);
    worlds.push(one);
    return one;
  };
  const sweep = () => sweepNow(world);
  beforeEach(async () => {
    world = await start();
  });
  afterEach(async () => {
    for (const one of worlds.splice(0)) await one.stop();
  });

  it('done again changes nothing', async () => {
    await apply(world);
    await settled(world);
    world.clock.moveTo('2026-05-20T12:00:00+03:00');
    await sweep();
    await settled(world);
    const before = await world.rowCounts();
    const noticed = await notices(world);
    const tasks = await rows(world, Task);
    await sweep();
    await sweep();
    expect(await world.rowCounts()).toEqual(before);
    expect(await notices(world)).toEqual(noticed);
    expect(await rows(world, Task)).toEqual(tasks);
  });

  it('warns the owner once at each share, and tells HR of the breach, in one mail each', async () => {
    await apply(world);
    await settled(world);
    world.clock.moveTo('2026-05-08T15:00:00+03:00');
    await sweep();
    await settled(world);
    const mails = () => rows(world, Message);
    expect((await mails()).filter(({ about }) => about === null)).toMatchObject([
      { recipient: 'kaisa.virta@example.fi' },
    ]);
    world.clock.moveTo('2026-05-11T16:00:00+03:00');
    await sweep();
    const kinds = async () => (await rows(world, Notice)).map(({ kind: what }) => what);
    expect(await kinds()).not.toContain('breach');
    world.clock.moveTo('2026-05-11T16:00:01+03:00');
    await sweep();
    expect((await kinds()).filter((what) => what === 'breach' || what === 'escalation')).toEqual([
      'breach',
      'escalation',
    ]);
    const staff = (await mails()).filter(({ about }) => about === null);
    expect(staff.at(-1)).toMatchObject({ recipient: 'anna.admin@example.fi' });
    expect(staff.at(-1)!.text).toContain('Maija');
    // whose it was is said where the ground for that is recorded
    expect(staff.at(-1)!.text).not.toContain('Kaisa Virta');
  });

  it('sends one holding note before the silence is too long, by day, and never a second in a row', async () => {
    const id = await apply(world);
    await settled(world);
    // somebody wrote in person, and then nobody did
    world.clock.moveTo('2026-05-05T10:00:00+03:00');
    await record(world, id, {
      ...{ type: 'message.delivered', channel: 'email', automated: false, message: 'a' },
      ...{ at: world.clock.now(), purposes: ['status_update'] },
    });
    const due = async () => {
      const all = await world.app.get(Commitments).of(id);
      return all.filter(({ rule }) => rule === 'heartbeat');
    };
    const open = (await due()).find(({ ended }) => ended === null)!;
    world.clock.moveTo(new Date(open.dueAt - 9 * HOUR).toISOString());
    await sweep();
    const notes = async () =>
      (await rows(world, Message)).filter(({ purposes }) => purposes.includes('holding_note'));
    expect(await notes()).toEqual([]);
    world.clock.moveTo(new Date(open.dueAt - 7 * HOUR).toISOString());
    await sweep();
    expect(await notes()).toMatchObject([{ automated: true }]);
    await settled(world);
    expect((await due()).find(({ id: same }) => same === open.id)).toMatchObject({ ended: 'kept' });
    const next = (await due()).find(({ ended }) => ended === null)!;
    world.clock.moveTo(new Date(next.dueAt + 1).toISOString());
    await sweep();
    expect(await notes()).toHaveLength(1);
  });

  it('asks for a new date when a promise broke, and the candidate gets it with an apology', async () => {
    const id = await apply(world);
    const made = { type: 'promise.made', kind: 'answer', message: 'p1' } as const;
    const due = at('2026-05-06T12:00:00+03:00');
    await record(world, id, { ...made, at: world.clock.now(), due, text: 'On Wednesday.' });
    await settled(world);
    world.clock.moveTo('2026-05-06T12:00:01+03:00');
    await sweep();
    const asked = async () =>
      (await rows(world, Task)).filter(({ kind: what }) => what === 'new_date');
    expect(await asked()).toMatchObject([{ owner: world.kaisa.user.id, doneAt: null }]);
    const later = at('2026-05-08T12:00:00+03:00');
    await record(world, id, {
      ...made,
      at: world.clock.now(),
      due: later,
      message: 'p2',
      text: 'On Friday.',
    });
    expect((await asked())[0]!.doneAt).not.toBeNull();
    const mail = (await rows(world, Message)).at(-1)!;
    expect(mail.purposes).toEqual(['promise', 'apology']);
    expect(mail.text).toMatch(/sorry/i);
  });

  it('tells of no breach while a message about it is with the mail server', async () => {
    const id = await apply(world);
    await settled(world);
    world.clock.moveTo('2026-05-11T16:00:01+03:00');
    const [message] = await rows(world, Message);
    const put = (status: Message['status']) =>
      world.units.run(async () => {
        const nextAttemptAt = (world.clock.now() + HOUR) as Instant;
        await world.units.manager.update(Message, message!.id, { status, nextAttemptAt });
      });
    await put('sending');
    await sweep();
    const kinds = async () => (await rows(world, Notice)).map(({ kind: what }) => what);
    expect(await kinds()).toContain('breach');
    expect(await kinds()).not.toContain('escalation');
    await put('delivered');
    await sweep();
    expect(await kinds()).toContain('escalation');
    expect(message!.about).toBe(id);
  });

  it('looks again for a holding note when what was on its way is taken back', async () => {
    const id = await apply(world);
    await settled(world);
    world.clock.moveTo('2026-05-05T10:00:00+03:00');
    await record(world, id, {
      ...{ type: 'message.delivered', channel: 'email', automated: false, message: 'a' },
      ...{ at: world.clock.now(), purposes: ['status_update'] },
    });
    const all = await world.app.get(Commitments).of(id);
    const open = all.find(({ rule, ended }) => rule === 'heartbeat' && ended === null)!;
    world.clock.moveTo(new Date(open.dueAt - 7 * HOUR).toISOString());
    const later = new Date(open.dueAt - 2 * HOUR).toISOString();
    const form = { purpose: ['reply'], subject: 'Soon', body: 'Soon.', sendAfter: later };
    const { body } = await world.post<{ said: { message: string }[] }>(
      `applications/${id}/messages`,
      form,
    );
    await sweep();
    const notes = async () =>
      (await rows(world, Message)).filter(({ purposes }) => purposes.includes('holding_note'));
    expect(await notes()).toEqual([]);
    expect((await world.post(`messages/${body.said[0]!.message}/cancel`, {})).status).toBe(200);
    world.clock.moveTo(new Date(open.dueAt - 6 * HOUR).toISOString());
    await sweep();
    expect(await notes()).toHaveLength(1);
  });

  it('takes a mail that speaks for two applications for one about each', async () => {
    const first = await apply(world);
    const second = await apply(world, 'oili@example.com');
    await settled(world);
    world.clock.moveTo('2026-05-11T16:00:01+03:00');
    await world.units.run(async () => {
      const [message] = await world.units.manager.findBy(Message, { about: first });
      const nextAttemptAt = (world.clock.now() + HOUR) as Instant;
      await world.units.manager.update(Message, message!.id, {
        ...{ status: 'sending', alsoAbout: [second], nextAttemptAt },
      });
    });
    await sweep();
    const escalated = (await rows(world, Notice)).filter(({ kind: what }) => what === 'escalation');
    expect(escalated).toEqual([]);
  });

  it('ends a pause when its budget has run out', async () => {
    const id = await apply(world);
    await settled(world);
    const now = world.clock.now();
    await record(world, id, {
      ...{ type: 'message.delivered', at: now, message: 'a', channel: 'email', automated: false },
      purposes: ['invitation'],
    });
    await record(world, id, { type: 'interview.held', at: now, interview: 'i' });
    await record(world, id, { type: 'clock.paused', at: now });
    const paused = async () =>
      (await world.app.get(Commitments).of(id)).filter(({ pausedUntil }) => pausedUntil !== null);
    const [one] = await paused();
    world.clock.moveTo(new Date(one!.pausedUntil! - 1).toISOString());
    await sweep();
    expect((await paused()).length).toBeGreaterThan(0);
    world.clock.moveTo(new Date(one!.pausedUntil!).toISOString());
    await sweep();
    expect(await paused()).toEqual([]);
    const { history } = await world.app.get(Chronicle).history(id);
    expect(history.pausedUntil).toBeNull();
  });
});
