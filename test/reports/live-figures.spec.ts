import * as fc from 'fast-check';
import type { Caller } from '../../src/accounts/caller';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import { RecruiterReports } from '../../src/reports/recruiter-report';
import type { UserId } from '../../src/store/entities/accounts/user.entity';
import { anyHistory, instant, SILENT_ONLY } from '../world/any-history';
import { DATABASES } from '../world/databases';
import { Recorded } from '../world/recorded';
import { World } from '../world/world';

/** What was recorded in a run is rolled back by this. */
class Over extends Error {}
/** Everything that histories tell lies before it, and some of what is due after. */
const RECORDING = Date.UTC(2026, 5, 17) as Instant;

describe.each(DATABASES)('the figures that %s adds up', (kind) => {
  let world: World;
  let recorded: Recorded;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
    recorded = await Recorded.in(world);
  });
  afterAll(() => world.stop());

  it('are those of a fold of the journals, whatever happened, over any period, for everybody', async () => {
    const order = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });
    const histories = fc.array(fc.tuple(anyHistory(), order), { minLength: 1, maxLength: 3 });
    const period = fc.record({ from: fc.option(instant), to: fc.option(instant) });
    const runs = fc.asyncProperty(
      histories,
      fc.array(period, { maxLength: 2 }),
      async (all, some) => {
        // never back: the workers have written down what they did
        const start = Math.max(RECORDING, world.clock.now()) as Instant;
        world.clock.moveTo(formatInstant(start));
        const run = world.units.run(async () => {
          for (const [events, places] of all) await recorded.record(events, places);
          const now = world.clock.now();
          const outlook = { until: now, knownAt: null };
          const reports = world.app.get(RecruiterReports);
          const callers: Caller[] = [
            { id: world.admin.user.id, role: 'admin' },
            { id: recorded.people.mika as UserId, role: 'recruiter' },
          ];
          for (const caller of callers) {
            for (const within of [{ from: null, to: null }, ...some]) {
              expect(await reports.now(within, caller, now)).toEqual(
                await reports.over(within, outlook, caller),
              );
            }
          }
          throw new Over();
        });
        await expect(run).rejects.toThrow(Over);
      },
    );
    await fc.assert(runs, { numRuns: 25, examples: [[[[SILENT_ONLY, [0]]], []]] });
  });
});
