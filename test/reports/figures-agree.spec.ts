import * as fc from 'fast-check';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import { newId } from '../../src/kernel/ids';
import {
  GroupFigures,
  type GroupedFigures,
  type Wanted,
} from '../../src/reports/figures/group-figures';
import type { Selection } from '../../src/reports/figures/selection';
import { FoldedFigures } from '../../src/reports/folded-figures';
import { Ledger } from '../../src/reports/ledger/ledger';
import type { ReportedFigures } from '../../src/sla/report/tally';
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

const GROUPS: Wanted[] = [
  ...(['person', 'job', 'rule', 'stage'] as const).map((of) => ({ of })),
  // as teams are made of people
  { of: 'person', as: (id) => (id < 'm' ? 'one team' : 'another') },
];

/** Without groups in which nothing is counted. */
function filled({ total, groups }: GroupedFigures): GroupedFigures {
  const isFilled = ({ due, open, released, rescheduled, leftSilent }: ReportedFigures) =>
    due + open + released + rescheduled + leftSilent > 0;
  return {
    total,
    groups: groups.map((group) => new Map([...group].filter(([, figures]) => isFilled(figures)))),
  };
}

describe.each(DATABASES)('the figures of %s', (kind) => {
  let world: World;
  let recorded: Recorded;
  beforeAll(async () => {
    world = await World.start(undefined, kind);
    recorded = await Recorded.in(world);
    await world.app.get(Ledger).load();
  });
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
    const figures = world.app.get(GroupFigures);
    const fromMemory = await figures.by(selection, now, GROUPS);
    // inside a unit memory is not asked
    const fromDatabase = await world.units.run(() => figures.by(selection, now, GROUPS));
    expect({ database: filled(fromDatabase) }).toEqual({ database: filled(fromMemory) });
    for (const [i, wanted] of GROUPS.entries()) {
      const outlook = { until: now, knownAt: null };
      const folded = await world.app.get(FoldedFigures).by(selection, outlook, wanted);
      const { total, groups } = filled({ total: folded.totals, groups: [folded.groups] });
      expect({ wanted, total, group: groups[0] }).toEqual({
        ...{ wanted, total: fromMemory.total, group: filled(fromMemory).groups[i] },
      });
    }
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
