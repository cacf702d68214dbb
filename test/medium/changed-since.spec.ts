import { Applications } from '../../src/hiring/applications/applications';
import { Withdrawal } from '../../src/hiring/intake/withdrawal';
import { formatInstant } from '../../src/kernel/instant';
import { Application } from '../../src/store/entities/hiring/application.entity';
import { DATABASES } from '../world/databases';
import { until, World } from '../world/world';
import { arrive, CHANGES, done, inMinutes, type Item } from './changing';

interface List {
  items: Item[];
  next: string | null;
}
describe.each(DATABASES)('applications that have changed, on %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
  });
  afterAll(() => world.stop());

  const listed = async (query = '') =>
    (await world.get<List>(`applications?limit=200${query}`)).body.items;
  const looks = (item: Item) => JSON.stringify({ ...item, changedAt: null });

  async function settled(): Promise<void> {
    const sql = `SELECT count(*) AS n FROM messages
      WHERE status = 'sending' OR (status = 'pending' AND "nextAttemptAt" <= $1)`;
    await until('the mails to leave', async () => {
      const [row] = await world.units.manager.query<{ n: number | string }[]>(sql, [
        world.clock.now(),
      ]);
      return Number(row!.n) === 0;
    });
  }

  it.each(Object.entries(CHANGES))('%s shows', async (_, { act, before, both = false }) => {
    const [{ id }, other] = [await arrive(world), await arrive(world)];
    const find = async () => (await listed()).find((item) => item.id === id)!;
    await before?.({ world, one: await find() });
    await settled();
    const then = new Map((await listed()).map((item) => [item.id, item]));
    const since = inMinutes(world, 1);
    world.clock.moveTo(inMinutes(world, 4));
    expect(await listed(`&changedSince=${since}`)).toEqual([]);
    await act({ world, one: then.get(id)! });
    await settled();
    const changed = await listed(`&changedSince=${since}`);
    const ids = changed.map((item) => item.id);
    expect(ids).toContain(id);
    expect(ids.includes(other.id)).toBe(both);
    for (const item of await listed()) {
      const old = then.get(item.id);
      // whatever looks different is told, and bears another time
      if (!old || looks(old) !== looks(item)) expect(ids).toContain(item.id);
      expect(item.changedAt !== old?.changedAt).toBe(ids.includes(item.id));
      if (ids.includes(item.id)) expect(changed).toContainEqual(item);
    }
  });

  it('tells what was taken back, which no other list has', async () => {
    const { id: admin } = world.admin.user;
    const caller = { id: admin, role: 'admin' } as const;
    const form = { job: await world.job(), candidate: { name: 'By mistake' } };
    const { id } = await world.app
      .get(Applications, { strict: false })
      .receive(form, caller, { silent: true });
    const { candidate } = (await listed())[0]!;
    const since = inMinutes(world, 1);
    world.clock.moveTo(inMinutes(world, 2));
    const made = {
      application: id,
      candidate: candidate.id as never,
      madeCandidate: true,
      events: 1,
    };
    await world.app.get(Withdrawal, { strict: false }).voidAll([made], caller);
    expect(await listed(`&changedSince=${since}`)).toMatchObject([{ id, status: 'voided' }]);
    expect((await listed()).map((item) => item.id)).not.toContain(id);
    expect(await listed(`&changedSince=${since}&status=active`)).toEqual([]);
  });

  it('tells what the time alone changed: a promise that became overdue', async () => {
    const one = await arrive(world);
    await settled();
    const { items } = (
      await world.get<{ items: { application: string; rule: string; dueAt: string }[] }>(
        'commitments?status=open&rule=first_answer&limit=200',
      )
    ).body;
    const { dueAt } = items.find(({ application }) => application === one.id)!;
    const before = world.clock.now();
    const asked = (path: string) => listed(`&job=${one.job.id}${path}`);
    world.clock.moveTo(dueAt);
    expect(await asked(`&changedSince=${dueAt}`)).toEqual([]);
    world.clock.moveTo(dueAt.replace('00Z', '01Z'));
    expect(await asked(`&changedSince=${dueAt}`)).toMatchObject([
      { id: one.id, changedAt: dueAt, nextDue: { status: 'overdue' } },
    ]);
    expect(await asked(`&changedSince=${dueAt.replace('00Z', '01Z')}`)).toEqual([]);
    world.clock.moveTo(formatInstant(before));
  });

  it('gives a change another time than the one before, also where a clock is behind', async () => {
    const { id } = await arrive(world);
    await settled();
    world.clock.moveTo(inMinutes(world, 5));
    const times: number[] = [];
    for (const [i, stage] of ['Screening', 'Interview', 'Offer'].entries()) {
      await done(world.post(`applications/${id}/moves`, { stage, silent: true }));
      times.push(Date.parse((await listed()).find((item) => item.id === id)!.changedAt));
      if (i === 1) world.clock.moveTo(inMinutes(world, -1));
    }
    const [first, second, third] = times;
    expect([second! > first!, third! > second!]).toEqual([true, true]);
    world.clock.moveTo(inMinutes(world, 1));
  });

  it('comes in pages that neither skip nor repeat what was there, whatever changes meanwhile', async () => {
    await settled();
    world.clock.moveTo(inMinutes(world, 5));
    const since = formatInstant(world.clock.now());
    const all: string[] = [];
    for (let i = 0; i < 7; i++) all.push((await arrive(world)).id);
    await settled();
    const move = (id: string) =>
      done(world.post(`applications/${id}/moves`, { stage: 'Screening', silent: true }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await world.get<List>(`applications?limit=3&changedSince=${since}${query}`);
      seen.push(...body.items.map((item) => item.id));
      cursor = body.next;
      if (seen.length !== 3) continue;
      world.clock.moveTo(inMinutes(world, 1));
      // one that was read, one that was not, and one more
      await move(all[6]!);
      await move(all[0]!);
      all.push((await arrive(world)).id);
    } while (cursor !== null);
    const [late, ...rest] = [...all].reverse();
    expect(seen).toEqual(rest);
    const again = (await listed(`&changedSince=${inMinutes(world, 0)}`)).map((item) => item.id);
    expect(again).toEqual([late, all[6], all[0]]);
  });

  it.each([
    '',
    'yesterday',
    '1777875120',
    '2026-05-04',
    '2026-05-04T09:12:00',
    '2026-02-30T09:12:00Z',
  ])('asks for a time with its offset in place of "%s"', async (text) => {
    const { status, body } = await world.get<{ detail: string }>(
      `applications?changedSince=${encodeURIComponent(text)}`,
    );
    expect([status, body.detail]).toEqual([
      422,
      'changedSince must be a time with its offset, such as 2026-05-04T09:12:00+03:00',
    ]);
  });

  it('takes an offset whose plus became a space, and knows every row’s time', async () => {
    const path = 'applications?changedSince=2026-05-04T09:12:00+03:00&limit=1';
    expect((await world.get<List>(path)).body.items).toHaveLength(1);
    const rows = await world.units.manager.find(Application);
    expect(rows.filter(({ touchedAt }) => touchedAt == null)).toEqual([]);
  });
});
