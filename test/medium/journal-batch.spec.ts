import * as fc from 'fast-check';
import { Chronicle, SYSTEM } from '../../src/journey/record/chronicle';
import { Commitments } from '../../src/journey/record/commitments.repository';
import {
  eventOf,
  type Fact,
  type JourneyEvent,
  type Story,
} from '../../src/journey/record/journal-event';
import { chainHash, Journal } from '../../src/journey/record/journal.repository';
import type { ApplicationEvent } from '../../src/sla/event';
import {
  Application,
  type ApplicationId,
} from '../../src/store/entities/hiring/application.entity';
import { newId } from '../../src/kernel/ids';
import { UnsealedEvent } from '../../src/store/entities/journey/unsealed-event.entity';
import { anyHistory } from '../world/any-history';
import { DATABASES } from '../world/databases';
import { World } from '../world/world';

/** What happens to two applications, and how many facts are recorded at a time. */
const happenings = fc.record({
  // a new owner would have to be somebody
  histories: fc.tuple(anyHistory(['owner.changed']), anyHistory(['owner.changed'])),
  turns: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 60, maxLength: 60 }),
  size: fc.integer({ min: 2, max: 12 }),
});

let world: World;
let job: string;
let count = 0;

describe.each(DATABASES)('facts that are recorded together, on %s', (kind) => {
  beforeAll(async () => {
    world = await World.start('smtp://127.0.0.1:1', kind);
    // when any history begins
    world.clock.moveTo('2026-03-02T00:00:00+02:00');
    job = await world.job();
  });
  afterAll(() => world.stop());

  it('come to the same as one by one', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async ({ histories, turns, size }) => {
        const [together, single] = [
          [await apply(), await apply()],
          [await apply(), await apply()],
        ];
        const facts = mixed(
          histories.map(([, ...later]) => written(later)),
          turns,
        );
        const of = (ids: ApplicationId[]) =>
          facts.map(({ nth, event }): Fact => ({ application: ids[nth]!, event }));
        const chronicle = world.app.get(Chronicle);
        for (const { application, event } of of(single)) {
          await chronicle.add(application, event, SYSTEM);
        }
        const batch = of(together);
        while (batch.length > 0) await chronicle.addAll(batch.splice(0, size), SYSTEM);
        for (const nth of [0, 1]) {
          expect(await cameTo(together[nth]!)).toEqual(await cameTo(single[nth]!));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('come to the same when an application begins with all of them', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async ({ histories }) => {
        const chronicle = world.app.get(Chronicle);
        const pairs: [ApplicationId, ApplicationId][] = [];
        const stories: Story[] = [];
        for (const [, ...later] of histories) {
          const single = await apply();
          const begun = (await rowsOf(single)).map(eventOf);
          const application = await twinOf(single);
          // as they happened; the receipt's own letter is told of both
          const events = [...begun, ...written(later)];
          for (const event of written(later)) await chronicle.add(single, event, SYSTEM);
          stories.push({ application, events });
          pairs.push([single, application]);
        }
        await chronicle.begin(stories, SYSTEM);
        for (const [single, begun] of pairs)
          expect(await cameTo(begun)).toEqual(await cameTo(single));
      }),
      { numRuns: 6 },
    );
  });

  it('are all recorded or none', async () => {
    const [one, other] = [await apply(), await apply()];
    const before = await Promise.all([one, other].map(cameTo));
    const at = world.clock.now();
    const facts: Fact[] = [
      { application: one, event: { type: 'application.withdrawn', at } },
      { application: other, event: { type: 'owner.changed', at, to: 'Kaisa Virta' } },
    ];
    await expect(world.app.get(Chronicle).addAll(facts, SYSTEM)).rejects.toThrow('owner.changed');
    expect(await Promise.all([one, other].map(cameTo))).toEqual(before);
  });

  it('take as many statements for ten applications as for one', async () => {
    const statements = async (applications: ApplicationId[]) => {
      const at = world.clock.now();
      const facts = applications.map((application): Fact => ({
        application,
        event: { type: 'application.withdrawn', at },
      }));
      return world.units.run(async () => {
        const asked = jest.spyOn(world.units.manager.queryRunner!, 'query');
        await world.app.get(Chronicle).addAll(facts, SYSTEM);
        const n = asked.mock.calls.length;
        asked.mockRestore();
        // no seal can have come between: the unit has not ended
        for (const id of applications) {
          const event = (await rowsOf(id)).at(-1)!.id;
          expect(await world.units.manager.existsBy(UnsealedEvent, { event })).toBe(true);
        }
        return n;
      });
    };
    const ten: ApplicationId[] = [];
    for (let i = 0; i < 10; i++) ten.push(await apply());
    const alone = await statements([await apply()]);
    expect(alone).toBeGreaterThan(3);
    expect(await statements(ten)).toBe(alone);
  });
});

const rowsOf = (application: ApplicationId) => world.app.get(Journal).of(application);

async function apply(): Promise<ApplicationId> {
  const candidate = { name: 'Maija', email: `maija@${count++}.example.com` };
  const { body } = await world.post<{ id: ApplicationId }>('applications', { job, candidate });
  return body.id;
}

/** Another application like one, of which nothing is recorded. */
async function twinOf(id: ApplicationId): Promise<ApplicationId> {
  const { manager } = world.units;
  const application = await manager.findOneByOrFail(Application, { id });
  const twin: ApplicationId = newId(world.clock.now());
  await world.units.run(() =>
    world.units.manager.insert(
      Application,
      Object.assign({}, application, { id: twin, externalId: null }),
    ),
  );
  return twin;
}

/** As the journal takes them: a "+" is in no id. */
function written(events: readonly ApplicationEvent[]): JourneyEvent[] {
  return JSON.parse(JSON.stringify(events).replaceAll('+"', '.m"')) as JourneyEvent[];
}

/** Two histories told in turn, each in its own order. */
function mixed(histories: JourneyEvent[][], turns: number[]) {
  const rest = histories.map((events) => [...events]);
  const told: { nth: number; event: JourneyEvent }[] = [];
  for (let i = 0; rest.some(({ length }) => length > 0); i++) {
    const turn = turns[i % turns.length]!;
    const nth = rest[turn]!.length > 0 ? turn : 1 - turn;
    told.push({ nth, event: rest[nth]!.shift()! });
  }
  return told;
}

/** An application's journal and promises without what differs from one to the next; the chain must hold. */
async function cameTo(application: ApplicationId) {
  const rows = await rowsOf(application);
  rows.forEach((row, i) => {
    expect(row.position).toBe(i + 1);
    expect(row.hash).toBe(chainHash(row, rows[i - 1]?.hash ?? null));
  });
  const owed = await world.app.get(Commitments).of(application);
  return {
    // the receipt has ids of its own
    journal: rows.slice(2).map(({ type, at, fields }) => ({ type, at, fields })),
    commitments: owed
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map((row) => Object.assign({}, row, { id: null, application: null, noticeAt: null })),
  };
}
