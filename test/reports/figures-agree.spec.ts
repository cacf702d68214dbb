import * as fc from 'fast-check';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import { newId } from '../../src/kernel/ids';
import { groupedOf } from '../../src/reports/figures/cells';
import { FoldedFigures } from '../../src/reports/figures/folded-figures';
import { LiveFigures } from '../../src/reports/figures/live-figures';
import type { Selection } from '../../src/reports/figures/selection';
import { Ledger } from '../../src/reports/ledger/ledger';
import type { ApplicationId } from '../../src/store/entities/hiring/application.entity';
import { ColleagueRequest } from '../../src/store/entities/hiring/colleague-request.entity';
import { anyHistory, instant } from '../world/any-history';
import { DATABASES } from '../world/databases';
import { Recorded } from '../world/recorded';
import { World } from '../world/world';

/** Everything that histories tell lies before it, and some of what is due after. */
const RECORDING = Date.UTC(2026, 5, 17) as Instant;
/** FIGURES_RUNS=300 for a long form. */
const RUNS = Number(process.env.FIGURES_RUNS ?? 6);

describe.each(DATABASES)('the figures of %s', (kind) => {
  let world: World;
  let recorded: Recorded;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
    recorded = await Recorded.in(world);
    await world.app.get(Ledger).load();
  }, 60_000);
  afterAll(() => world.stop());

  it('are the same from memory, from the database and from the journals, by every group, whatever happened', async () => {
    const order = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });
    const request = fc.record({
      asked: instant,
      wait: fc.option(fc.integer({ min: 0, max: 200 })),
    });
    const some = <T>(...all: T[]) => fc.option(fc.constantFrom(...all));
    const selection = fc.record({
      ...{ from: fc.option(instant), to: fc.option(instant) },
      recruiter: some(...Object.values(recorded.people)),
      job: some('none'),
      rule: some('first_answer', 'heartbeat', 'feedback'),
      stage: some('s1', 's2'),
    });
    const history = fc.tuple(anyHistory(), order, fc.array(request, { maxLength: 3 }));
    const runs = fc.asyncProperty(
      fc.array(history, { minLength: 1, maxLength: 3 }),
      fc.array(selection, { maxLength: 4 }),
      async (histories, selections) => {
        // never back: the workers have written down what they did
        const start = Math.max(RECORDING, world.clock.now()) as Instant;
        world.clock.moveTo(formatInstant(start));
        for (const [events, places, requests] of histories) {
          await world.units.run(async () => {
            const application = await recorded.record(events, places);
            for (const one of requests) await ask(application, one);
          });
        }
        const all = { from: null, to: null, recruiter: null, job: null, rule: null, stage: null };
        for (const one of [all, ...selections]) await compare(one);
      },
    );
    await fc.assert(runs, { numRuns: RUNS });
  }, 600_000);

  async function compare(selection: Selection) {
    const now = world.clock.now();
    expect(await world.app.get(Ledger).open()).not.toBeNull();
    const live = world.app.get(LiveFigures);
    const folded = await world.app
      .get(FoldedFigures)
      .groups(selection, { until: now, knownAt: null });
    expect(groupedOf(await live.cells(selection, now))).toEqual(folded);
    expect(await live.groups(selection, now)).toEqual(folded);
  }

  async function ask(
    application: ApplicationId,
    { asked, wait }: { asked: Instant; wait: number | null },
  ) {
    const id = newId<'request'>(world.clock.now());
    const answeredAt = wait === null ? null : ((asked + wait * 3_600_000) as Instant);
    await world.units.manager.insert(ColleagueRequest, {
      ...{ id, application, asker: world.kaisa.user.id, to: 'boss@example.fi', what: 'Yes or no?' },
      ...{ due: asked, hash: id.padEnd(64, '0'), askedAt: asked, nudgedAt: null },
      ...{ answeredAt, answer: wait === null ? null : 'Yes' },
    });
  }
});
