import * as fc from 'fast-check';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import { groupCells, totalOf } from '../../src/reports/figures/cells';
import { GroupFigures } from '../../src/reports/figures/group-figures';
import { LiveFigures } from '../../src/reports/figures/live-figures';
import type { Selection } from '../../src/reports/figures/selection';
import { Sums } from '../../src/reports/figures/sums.repository';
import { Weeks } from '../../src/reports/figures/weeks';
import { Ledger } from '../../src/reports/ledger/ledger';
import { atPlace } from '../../src/reports/ledger/order';
import { anyHistory, instant } from '../world/any-history';
import { DATABASES } from '../world/databases';
import { Recorded } from '../world/recorded';
import { World } from '../world/world';

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
  }, 30_000);
  afterAll(() => world.stop());

  it('says what the database adds up, after each history that is recorded', async () => {
    const figures = world.app.get(LiveFigures);
    const weeks = world.app.get(Weeks);
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
  }, 120_000);

  it('sees nothing of a unit that is not over', async () => {
    await world.units.run(async () => {
      expect(await world.app.get(Ledger).open()).toBeNull();
    });
  });
});
