import { AtsLinks } from '../../src/integrations/ats/updates/links.repository';
import { AtsSources } from '../../src/integrations/ats/updates/sources';
import { Looking } from '../../src/integrations/ats/reconciling/looking';
import { nextQuietHour } from '../../src/integrations/ats/reconciling/quiet-hour';
import type { AtsRecord, VendorClient } from '../../src/integrations/ats/record';
import { AtsTrouble } from '../../src/integrations/ats/vendors/trouble';
import { newId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import { AtsConnection } from '../../src/store/entities/ats/ats-connection.entity';
import { AtsLink } from '../../src/store/entities/ats/ats-link.entity';
import { ReconcileLoop } from '../../src/workers/systems/reconcile-loop';
import { wait } from '../accounts/browser';
import { FLOW_DATABASES } from '../world/databases';
import { until, World } from '../world/world';
import { at, AtsDesk } from './ats-desk';

/** An ATS that can be asked. */
class Played implements VendorClient {
  records = new Map<string, AtsRecord>();
  since: Instant | null = null;
  trouble: AtsTrouble | null = null;
  /** Happens after the first one. */
  meanwhile: (() => Promise<unknown>) | null = null;
  people = new Set<string>();
  unreadable = new Set<string>();

  application(id: string): Promise<AtsRecord | null> {
    if (this.unreadable.has(id)) return Promise.reject(new AtsTrouble('unreadable', 'no sense'));
    return Promise.resolve(this.records.get(id) ?? null);
  }

  async *changedSince(since: Instant): AsyncGenerator<AtsRecord> {
    this.since = since;
    await Promise.resolve();
    for (const record of this.records.values()) {
      yield record;
      await this.meanwhile?.();
    }
    if (this.trouble) throw this.trouble;
  }

  hasCandidate(id: string): Promise<boolean> {
    return Promise.resolve(this.people.has(id));
  }

  check(): Promise<void> {
    return Promise.resolve();
  }
}

interface State {
  looked: number;
  missed: number;
  held: number;
  finishedAt: string | null;
  problem: string | null;
  nextAt: string;
}

describe.each(FLOW_DATABASES)('looking into an ATS, on %s', (kind) => {
  let world: World;
  let desk: AtsDesk;
  let ats: Played;

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    await world.job();
    // what is looked at, and when, the test says
    await world.app.get(ReconcileLoop).onModuleDestroy();
    ats = new Played();
    jest
      .spyOn(world.app.get(AtsSources), 'clientOf')
      .mockImplementation(({ token }) => (token === null ? null : ats));
    desk = await AtsDesk.open(world, 'lupaus', 'lever');
  });
  afterAll(() => world.stop());

  const connection = () =>
    world.units.manager.findOneByOrFail(AtsConnection, { id: desk.connection.id });
  const path = () => `connections/${desk.connection.id}/reconciliation`;
  /** Asks for it, and does it as the loop would. */
  const look = async (): Promise<State> => {
    const asked = await world.post(path(), {});
    expect(asked.status).toBe(202);
    return until('the end of it', async () => {
      await world.app.get(Looking).some(() => false);
      const { body } = await world.get<State>(path());
      const isOver = Date.parse(body.nextAt) > world.clock.now() && body.finishedAt !== null;
      return isOver ? body : null;
    });
  };

  it('is not done without an API key', async () => {
    const { status, body } = await world.post<{ code: string }>(path(), {});
    expect([status, body.code]).toEqual([422, 'no_api_key']);
    await world.units.run(async () => {
      await world.units.manager.update(AtsConnection, desk.connection.id, { token: 'x' });
    });
    desk.connection.token = 'x';
  });

  it('finds what no hook told, once, and goes on from there', async () => {
    world.clock.moveTo('2026-05-11T10:00:00+03:00');
    const [told, missed, held] = [desk.person(), desk.person(), desk.person()];
    held.job = { id: 'j-5', name: 'Unheard of' };
    await desk.tell(told);
    for (const one of [told, missed, held]) ats.records.set(one.application, one);
    // the last one is asked for a second time, in case it was mapped meanwhile
    const first = await look();
    expect(first).toMatchObject({ looked: 4, missed: 1, held: 2, problem: null });
    expect(ats.since).toBe(desk.connection.createdAt - 86_400_000);
    const { reconcileFrom, reconciledAt } = await connection();
    expect([reconcileFrom, reconciledAt]).toEqual([world.clock.now(), world.clock.now()]);
    world.clock.moveTo('2026-05-12T10:00:00+03:00');
    expect(await look()).toMatchObject({ looked: 4, missed: 0, held: 2 });
    expect(ats.since).toBe(reconcileFrom! - 86_400_000);
    const job = await world.units.manager.query<{ id: string }[]>('SELECT "id" FROM jobs');
    await desk.map('job', 'j-5', job[0]!.id);
    world.clock.moveTo('2026-05-12T12:00:00+03:00');
    ats.records.delete(told.application);
    expect(await look()).toMatchObject({ missed: 1, held: 0 });
  });

  it('keeps what went wrong, and tries it again from where it was', async () => {
    const before = await connection();
    world.clock.moveTo('2026-05-13T10:00:00+03:00');
    ats.trouble = new AtsTrouble('refused', 'Lever does not accept the API key.');
    const { problem, nextAt } = await look();
    expect(problem).toBe('Lever does not accept the API key.');
    expect(nextAt).toBe('2026-05-13T08:00:00Z');
    expect((await connection()).reconcileFrom).toBe(before.reconcileFrom);
    ats.trouble = null;
    world.clock.moveTo('2026-05-13T12:00:00+03:00');
    expect(await look()).toMatchObject({ problem: null, nextAt: '2026-05-14T00:00:00Z' });
  });

  it('tells administrators once when it has failed for more than a night', async () => {
    const mails = async () =>
      (
        await world.units.manager.query<object[]>(
          `SELECT "id" FROM messages WHERE "subject" LIKE 'Our ATS%'`,
        )
      ).length;
    ats.trouble = new AtsTrouble('unreachable', 'Lever answers 500.');
    const told: number[] = [];
    for (const iso of ['14T03:00', '14T06:00', '14T15:00', '14T16:00', '15T03:00']) {
      world.clock.moveTo(`2026-05-${iso}:00+03:00`);
      await look();
      told.push(await mails());
    }
    expect(told).toEqual([0, 0, 1, 1, 1]);
    ats.trouble = null;
    await look();
  });

  it('asks for all that waits, whatever one of it comes to', async () => {
    world.clock.moveTo('2026-05-15T12:00:00+03:00');
    const three = [desk.person(), desk.person(), desk.person()].map((one) => ({
      ...{ ...one, job: { id: 'j-6', name: 'Unheard of as well' } },
    }));
    for (const one of three) expect((await desk.tell(one)).outcome).toBe('held');
    ats.records = new Map(three.map((one) => [one.application, one]));
    ats.unreadable.add(three[0]!.application);
    const job = await world.units.manager.query<{ id: string }[]>('SELECT "id" FROM jobs');
    await desk.map('job', 'j-6', job[0]!.id);
    jest.spyOn(ats, 'changedSince').mockImplementationOnce(async function* () {
      yield* await Promise.resolve([]);
    });
    const problem = '1 of the applications could not be followed; it has been logged.';
    expect(await look()).toMatchObject({ missed: 2, held: 0, problem });
    ats.unreadable.clear();
    expect(await look()).toMatchObject({ missed: 1, problem: null });
  });

  it('looks once more for whoever asks while it looks', async () => {
    world.clock.moveTo('2026-05-15T13:00:00+03:00');
    const record = desk.person();
    ats.records = new Map([[record.application, record]]);
    const asked = jest.spyOn(ats, 'changedSince').mockClear();
    ats.meanwhile = () => {
      ats.meanwhile = null;
      wait(world, 60_000);
      return world.post(path(), {});
    };
    await look();
    expect(asked).toHaveBeenCalledTimes(2);
    asked.mockRestore();
  });

  it('knows all that waits, however much it is', async () => {
    const { id } = (await AtsDesk.open(world)).connection;
    const now = world.clock.now();
    const rows = Array.from({ length: 501 }, (_, i) => ({
      ...{ id: newId<'ats_link'>(now), connection: id, externalApplication: `a${i}` },
      ...{ externalCandidate: 'c', application: null, lastAsOf: now, digest: '', isHeld: true },
      ...{ seenStatus: null, seenStage: null, seenOwner: null, seenPerson: null },
    }));
    await world.units.run(async () => {
      for (let i = 0; i < rows.length; i += 100) {
        await world.units.manager.insert(AtsLink, rows.slice(i, i + 100));
      }
    });
    const found = new Set<string>();
    for await (const link of world.app.get(AtsLinks).held(id)) found.add(link.id);
    expect(found.size).toBe(501);
  });

  it('asks nothing more once it is switched off', async () => {
    world.clock.moveTo('2026-05-15T14:00:00+03:00');
    const { reconcileFrom } = await connection();
    const switched = (status: string) => {
      const change = { method: 'PATCH', body: JSON.stringify({ status }) } as const;
      return world.ask(`connections/${desk.connection.id}`, change);
    };
    const fresh = [desk.person(), desk.person()];
    ats.records = new Map(fresh.map((one) => [one.application, one]));
    ats.meanwhile = () => switched('off');
    const problem = 'The connection was switched off meanwhile.';
    expect(await look()).toMatchObject({ looked: 1, problem });
    expect((await connection()).reconcileFrom).toBe(reconcileFrom);
    ats.meanwhile = null;
    expect((await switched('active')).status).toBe(200);
  });

  it('asks the API before anything follows from a hook that is not signed', async () => {
    const record = desk.person();
    const hint = { kind: 'reread', event: 'applicationCreated', occurredAt: null } as const;
    const { application: id } = record;
    expect((await desk.notice({ ...hint, application: id })).outcome).toBe('ignored');
    ats.records.set(id, record);
    const { application, outcome } = await desk.notice({ ...hint, application: id });
    expect(outcome).toBe('done');
    const erased = { ...hint, kind: 'perhaps_erased', candidate: record.candidate.id } as const;
    ats.people.add(record.candidate.id);
    expect((await desk.notice(erased)).outcome).toBe('ignored');
    expect((await desk.state(application)).candidate.email).not.toBeNull();
    ats.people.clear();
    expect((await desk.notice(erased)).outcome).toBe('done');
    expect((await desk.state(application)).candidate.email).toBeNull();
  });
});

it.each([
  ['2026-05-11T10:00:00+03:00', 'Europe/Helsinki', '2026-05-12T03:00:00+03:00'],
  ['2026-05-11T02:59:59+03:00', 'Europe/Helsinki', '2026-05-11T03:00:00+03:00'],
  ['2026-05-11T03:00:00+03:00', 'Europe/Helsinki', '2026-05-12T03:00:00+03:00'],
  // the hour is skipped: the clocks go on at four
  ['2026-03-29T01:00:00+02:00', 'Europe/Helsinki', '2026-03-29T04:00:00+03:00'],
])('after %s in %s the quiet hour is at %s', (now, zone, quiet) => {
  expect(nextQuietHour(at(now), zone)).toBe(at(quiet));
});
