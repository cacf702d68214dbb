import * as fc from 'fast-check';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import { groupCells, totalOf } from '../../src/reports/figures/cells';
import { GroupFigures } from '../../src/reports/figures/group-figures';
import { LiveFigures } from '../../src/reports/figures/live-figures';
import type { Selection } from '../../src/reports/figures/selection';
import { Sums } from '../../src/reports/figures/sums.repository';
import { Weeks } from '../../src/reports/figures/weeks';
import { Ledger } from '../../src/reports/ledger/ledger';
import { LedgerRows } from '../../src/reports/ledger/ledger.repository';
import { atPlace } from '../../src/reports/ledger/order';
import { Lines } from '../../src/reports/lists/lines.repository';
import { anyHistory, instant } from '../world/any-history';
import { DATABASES } from '../world/databases';
import { Recorded } from '../world/recorded';
import { until, World } from '../world/world';

const RECORDING = Date.UTC(2026, 5, 17) as Instant;
const DAY = 86_400_000;

it('finds what stands at a place of sorted numbers', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(numbers, fc.nat(), (all, n) => {
      const place = n % all.length;
      const sorted = [...all].sort((a, b) => a - b);
      const moved = Float64Array.from(all);
      expect(atPlace(moved, place)).toBe(sorted[place]);
      expect([...moved].sort((a, b) => a - b)).toEqual(sorted);
    }),
  );
});

describe.each(DATABASES)('the ledger of %s', (kind) => {
  let world: World;
  let recorded: Recorded;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
    recorded = await Recorded.in(world);
    await world.app.get(Ledger).load();
  });
  afterAll(() => world.stop());

  it('says what the database adds up, after each history that is recorded', async () => {
    const figures = world.app.get(LiveFigures);
    const weeks = world.app.get(Weeks);
    const lines = world.app.get(Lines);
    const order = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });
    const who = fc.option(fc.constantFrom(...Object.values(recorded.people), 'nobody'));
    const asked = fc.record({
      ...{ from: fc.option(instant), to: fc.option(instant), recruiter: who },
      job: fc.option(fc.constantFrom('none')),
      rule: fc.option(fc.constantFrom('first_answer', 'acknowledge', 'reply')),
    });
    const runs = fc.asyncProperty(
      ...[anyHistory(), order, fc.array(asked, { maxLength: 3 })],
      async (events, places, some) => {
        const start = Math.max(RECORDING, world.clock.now()) as Instant;
        world.clock.moveTo(formatInstant(start));
        await world.units.run(() => recorded.record(events, places));
        const all = { from: null, to: null, recruiter: null, job: null, rule: null };
        for (const now of [start, (start - 60 * DAY) as Instant]) {
          for (const selection of [all, ...some]) {
            expect(await world.app.get(Ledger).open()).not.toBeNull();
            await compare(selection, now);
          }
        }
      },
    );
    await fc.assert(runs, { numRuns: 15 });

    async function compare(selection: Selection, now: Instant) {
      const cells = await figures.cells(selection, now);
      const groups = (['person', 'job', 'rule', 'stage'] as const).map((of) => ({ of }));
      const fromMemory = await world.app.get(GroupFigures).by(selection, now, groups);
      expect(fromMemory.total).toEqual(totalOf(cells));
      expect(fromMemory.waited).toBe(await lines.count('waiting', selection, now));
      expect(fromMemory.groups).toEqual(groups.map(({ of }) => groupCells(cells, of)));
      const bounds = [-60, -30, -7, 0, 30].map((days) => (now + days * DAY) as Instant);
      const { counts, broken } = await weeks.trend(selection, bounds, now);
      const rows = await world.app.get(Sums).weeks(selection, bounds, now);
      expect(counts.map(({ kept, late, overdue }) => [kept, late, overdue])).toEqual(
        rows.map((row) => [Number(row.kept), Number(row.late), Number(row.overdue)]),
      );
      const brokenRows = await world.app.get(Sums).brokenWeeks(selection, bounds, now);
      expect([...broken].flatMap(([id, each]) => each.map((n, week) => [id, week, n]))).toEqual(
        expect.arrayContaining(brokenRows.map((row) => [row.person, row.week, Number(row.broken)])),
      );
    }
  });

  it('reads first what falls due from an instant on, and that as all of it is read', async () => {
    const rows = world.app.get(LedgerRows);
    const all = (await listed(rows.all())).sort((a, b) => a.dueAt - b.dueAt);
    const from = all[all.length >> 1]!.dueAt;
    const late = all.filter(({ dueAt }) => dueAt >= from);
    expect(late.length).toBeGreaterThan(5);
    for (const since of [from, from - 300 * DAY]) {
      const expected = all.filter(({ dueAt }) => dueAt >= since);
      const read = await listed(rows.since(since));
      expect(read).toHaveLength(expected.length);
      expect(read).toEqual(expect.arrayContaining(expected));
    }
  });

  it('answers for what it has read, and is not asked for what was due before', async () => {
    const now = world.clock.now();
    const ledger = new Ledger(world.units, world.app.get(LedgerRows), world.clock);
    const { promise: held, resolve: goOn } = withResolvers();
    const all = jest.spyOn(LedgerRows.prototype, 'all').mockImplementation(async function* () {
      await held;
      yield [];
    });
    expect(await ledger.open(now)).toBeNull();
    // what fell due of late is there before the rest
    await until('the rest to be read', () => all.mock.calls.length > 0);
    expect(await ledger.open(now)).not.toBeNull();
    expect(await ledger.open(null)).toBeNull();
    expect(await ledger.open((now - 200 * DAY) as Instant)).toBeNull();
    goOn();
    await ledger.load();
    expect(await ledger.open(null)).not.toBeNull();
    all.mockRestore();
  });

  it('sees nothing of a unit that is not over', async () => {
    await world.units.run(async () => {
      expect(await world.app.get(Ledger).open()).toBeNull();
    });
  });
});

async function listed<T>(parts: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const some of parts) all.push(...some);
  return all;
}

function withResolvers() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
