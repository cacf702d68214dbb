import { Dispatch } from '../../src/journey/letters/dispatch';
import { Seals } from '../../src/journey/proof/seals.repository';
import { Verification } from '../../src/journey/proof/verification';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import { Notice } from '../../src/store/entities/journey/notice.entity';
import { Message } from '../../src/store/entities/mail/message.entity';
import { DATABASES, type DatabaseKind } from '../world/databases';
import { MailServer } from '../world/mail-server';
import { apply, rows, sweep } from '../world/sweeping';
import { until, World } from '../world/world';

const MINUTE = 60_000;
const DUE = Date.parse('2026-05-05T16:00:00+03:00');

describe.each(DATABASES)('a relay that is down for two hours, on %s', (kind: DatabaseKind) => {
  let server: MailServer;
  let world: World;
  beforeEach(async () => {
    server = new MailServer();
    world = await World.start(await server.listen(), kind);
    // only `send` sends here: whatever else claimed a message would have its lease end when the clock moves
    const dispatch = world.app.get(Dispatch);
    const begin = dispatch.begin.bind(dispatch);
    jest
      .spyOn(dispatch, 'begin')
      .mockImplementation((goOn) => (goOn ? Promise.resolve(0) : begin()));
  });
  afterEach(async () => {
    await world.stop();
    await server.close();
  });

  const moveTo = (at: number) => {
    world.clock.moveTo(new Date(at).toISOString());
  };
  /** All that may leave now. */
  const send = async () => {
    const dispatch = world.app.get(Dispatch);
    await until('everything that may leave', async () => {
      const begun = await dispatch.sendDue();
      const isOut = (await rows(world, Message)).some(({ status }) => status === 'sending');
      return begun === 0 && !isOut;
    });
  };
  /** Lets so much time pass, with what the service does in it every ten minutes. */
  const pass = async (end: number) => {
    for (let at = world.clock.now() as number; at < end;) {
      at = Math.min(at + 10 * MINUTE, end);
      moveTo(at);
      await send();
      await sweep(world);
    }
  };
  const promise = (id: string) => {
    const due = new Date(DUE).toISOString();
    const form = { kind: 'contact', due, text: 'You hear from me.' };
    return world.post(`applications/${id}/promises`, form, world.kaisa);
  };
  const write = async (id: string) => {
    const form = { purpose: ['status_update'], subject: 'News', body: 'Still reading.' };
    expect((await world.post(`applications/${id}/messages`, form, world.kaisa)).status).toBe(201);
  };
  const promised = async (id: string) => {
    const { body } = await world.get<{ commitments: Record<string, unknown>[] }>(
      `applications/${id}`,
    );
    return body.commitments.find(({ rule }) => rule === 'promise_contact')!;
  };

  it('loses nothing, breaks at the due instant, blames nobody who wrote in time, and sends all once', async () => {
    const names = ['in.time', 'too.late', 'never'] as const;
    const ids = new Map<string, ApplicationId>();
    for (const name of names) {
      const id = await apply(world, `${name}@example.com`);
      ids.set(name, id);
      await promise(id);
    }
    const [inTime, tooLate, never] = names.map((name) => ids.get(name)!);
    await send();

    moveTo(DUE - 60 * MINUTE);
    const port = await server.goDown();
    const waiting = await apply(world, 'new@example.com');
    await pass(DUE - 30 * MINUTE);
    await write(inTime!);
    await pass(DUE + 30 * MINUTE);
    await write(tooLate!);
    await pass(DUE + 60 * MINUTE);

    const ready = await fetch(`${world.url}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([
      503,
      { parts: { relay: 'takes no mail (ECONNREFUSED)' } },
    ]);
    const left = (await rows(world, Message)).filter(({ status }) => status !== 'delivered');
    const isWaiting = { status: 'pending', uncertain: 0 };
    expect(left).toEqual(left.map(() => expect.objectContaining(isWaiting) as unknown));
    expect(new Set(left.map(({ about }) => about))).toEqual(
      new Set([waiting, inTime, tooLate, null]),
    );
    const broken = (await rows(world, Notice)).filter(({ kind: what }) => what === 'breach');
    expect(broken.map(({ application, at }) => [application, at]).sort()).toEqual(
      [inTime, tooLate, never].map((id) => [id, DUE]).sort(),
    );
    for (const id of [inTime!, tooLate!, never!]) {
      expect(await promised(id)).toMatchObject({ status: 'overdue', keptAt: null });
    }

    server = new MailServer();
    await server.listen(port);
    const back = DUE + 70 * MINUTE;
    moveTo(back);
    await send();
    await pass(DUE + 240 * MINUTE);
    await send();
    expect((await fetch(`${world.url}/health/ready`)).status).toBe(200);
    const all = await rows(world, Message);
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['delivered']));
    const sent = server.arrived.map(({ raw }) => /^Message-ID: <(\w+)@/im.exec(raw)![1]);
    expect(new Set(sent).size).toBe(sent.length);
    for (const { id } of left) expect(sent).toContain(id);
    for (const id of [inTime!, tooLate!]) {
      const { status, keptAt, evidence } = await promised(id);
      expect(status).toBe('late');
      expect(Date.parse(keptAt as string)).toBeGreaterThanOrEqual(back);
      const message = all.find((one) => one.id === evidence)!;
      expect(Date.parse(keptAt as string)).toBe(message.deliveredAt);
    }
    expect(await promised(never!)).toMatchObject({ status: 'overdue' });

    const day = 'from=2026-05-05T00:00:00Z&to=2026-05-06T00:00:00Z';
    const { body } = await world.get<{ totals: object }>(`reports/recruiters?${day}`);
    expect(body.totals).toMatchObject({ late: 2, lateInTransport: 1, overdue: 1 });
    await until('the seals', async () => !(await world.app.get(Seals).anyWaiting()));
    expect((await world.app.get(Verification).run()).findings).toEqual([]);
  });
});
