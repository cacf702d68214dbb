import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { calendarFrom } from '../../src/calendar/presets';
import { loadLog } from '../../src/cli/replay/log-file';
import { Output } from '../../src/cli/output';
import { writeEvents } from '../../src/cli/report/write-events';
import { Journey } from '../../src/journey/journey';
import { SYSTEM } from '../../src/journey/record/chronicle';
import type { JourneyEvent } from '../../src/journey/record/journal-event';
import { newId } from '../../src/kernel/ids';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import { EventExport } from '../../src/reports/event-export';
import { Judgements, type Outlook } from '../../src/reports/judgements';
import { RecruiterReports, type RecruiterRow } from '../../src/reports/recruiter-report';
import type { ApplicationEvent } from '../../src/sla/event';
import { policyFrom } from '../../src/sla/policy/presets';
import { ReportFigures } from '../../src/sla/report/figures';
import { replay } from '../../src/sla/report/replay';
import { designFigures } from '../../src/sla/report/tally';
import { commitmentRow, type Verdict } from '../../src/sla/report/verdict';
import {
  Application,
  type ApplicationId,
} from '../../src/store/entities/hiring/application.entity';
import { anyHistory, instant, SILENT_ONLY } from '../world/any-history';
import { DATABASES } from '../world/databases';
import { settled } from '../world/sweeping';
import { World } from '../world/world';

const RUNS = 25;
/** What was recorded in a run is rolled back by this. */
class Over extends Error {}

const folder = mkdtempSync(join(tmpdir(), 'lupaus-replay-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const output = new Output(process.stdout, process.stderr, {});
const POLICY = policyFrom('good-practice');
const CALENDAR = calendarFrom('FI');
/** Everything that histories tell lies before it. */
const RECORDING = Date.UTC(2026, 6, 1);

let world: World;
let template: Application;
let people: Record<string, string>;
let files = 0;

const start = (kind: (typeof DATABASES)[number]) => {
  beforeAll(async () => {
    world = await World.start(undefined, kind);
    const candidate = { name: 'Maija Meri', email: 'maija@example.com' };
    const job = await world.job();
    const { body } = await world.post<{ id: ApplicationId }>('applications', { job, candidate });
    template = await world.units.manager.findOneByOrFail(Application, { id: body.id });
    const users = [await world.user('Mika', 'recruiter'), await world.user('Sari', 'recruiter')];
    const [mika, sari] = users.map(({ user }) => user.id);
    // its receipt, which is none of the histories', may come at any time otherwise
    await settled(world);
    people = { kaisa: world.kaisa.user.id, mika: mika!, sari: sari! };
  });
  afterAll(() => world.stop());
};

/** The event of a generator with ids that the database knows. */
function live(event: ApplicationEvent): JourneyEvent {
  const ids = Object.entries(event).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' && ['message', 'ref'].includes(name)
      ? value.replace('+', '.n')
      : value,
  ]);
  const own = Object.fromEntries(ids) as JourneyEvent;
  if (own.type === 'owner.changed') return { ...own, to: people[own.to]! };
  if (own.type !== 'application.received') return own;
  const { job, stage, policy, calendar } = template;
  return { ...own, job, stage, policy, calendar, owner: people[own.owner]! };
}

/** Records a history, in an order that is not that in which it happened. */
async function record(events: readonly ApplicationEvent[], order: readonly number[]) {
  const id: ApplicationId = newId(world.clock.now());
  await world.units.manager.insert(Application, Object.assign(new Application(), template, { id }));
  const [received, ...rest] = events;
  const late = rest.map((event, i) => ({ event, place: order[i % order.length]! }));
  for (const event of [
    received!,
    ...late.sort((a, b) => a.place - b.place).map((one) => one.event),
  ]) {
    world.clock.moveTo(formatInstant((world.clock.now() + 60_000) as Instant));
    await world.app.get(Journey).record(id, live(event), SYSTEM, { silent: true });
  }
}

const everything = { from: null, to: null };

async function fromDatabase(outlook: Outlook) {
  const verdicts: Verdict[] = [];
  for await (const judged of world.app.get(Judgements).each(outlook)) {
    verdicts.push(...judged.verdicts);
  }
  const hr = { id: world.admin.user.id, role: 'admin' } as const;
  const { totals, recruiters } = await world.app
    .get(RecruiterReports)
    .over(everything, outlook, hr);
  const charged = new Set(verdicts.map(({ chargedTo }) => chargedTo));
  // a silence belongs to whoever owns it, who may be charged with nothing; files know no silences
  const rows = recruiters.filter(isInFiles(charged)).map(({ name, user, recruiter, ...row }) => {
    expect({ name, user }).toEqual({
      name: expect.any(String) as string,
      user: expect.any(String) as string,
    });
    return { recruiter, ...designFigures(row) };
  });
  const commitments = verdicts.map(commitmentRow);
  return { totals: designFigures(totals), recruiters: rows, commitments };
}

function isInFiles(charged: ReadonlySet<string>) {
  return (row: RecruiterRow) => row.leftSilent === 0 || charged.has(row.recruiter);
}

async function fromFile({ until, knownAt }: Outlook) {
  const file = join(folder, `${++files}.csv`);
  await writeEvents(world.app.get(EventExport).each(knownAt, false), file, output);
  const { log, problems } = await loadLog(file, null, () => undefined);
  expect(problems).toEqual([]);
  const figures = new ReportFigures(everything);
  const commitments: object[] = [];
  for (const { verdicts } of replay(log, POLICY, CALENDAR, until)) {
    for (const verdict of verdicts) figures.add(verdict);
    commitments.push(...verdicts.map(commitmentRow));
  }
  return { totals: figures.totals(), recruiters: figures.recruiters(), commitments };
}

const history = anyHistory(['candidate.erased']).map((events) =>
  // such a row needs an id in a file
  events.filter((event) => event.type !== 'interview.not_held' || event.interview !== null),
);
const order = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });

describe.each(DATABASES)('a replay of what %s exports', (kind) => {
  start(kind);

  it('gives the report of the database, whatever happened and in whatever order it was recorded', async () => {
    const runs = fc.asyncProperty(
      fc.array(fc.tuple(history, order), { minLength: 1, maxLength: 3 }),
      fc.option(instant),
      fc.option(fc.nat(40)),
      async (histories, cut, knownMinutes) => {
        world.clock.moveTo(formatInstant(RECORDING as Instant));
        const run = world.units.run(async () => {
          for (const [events, places] of histories) await record(events, places);
          const now = world.clock.now();
          const known = knownMinutes === null ? null : RECORDING + knownMinutes * 60_000;
          const outlook = {
            until: cut ?? now,
            knownAt: known as Instant | null,
          };
          expect(await fromFile(outlook)).toEqual(await fromDatabase(outlook));
          throw new Over();
        });
        await expect(run).rejects.toThrow(Over);
      },
    );
    await fc.assert(runs, { numRuns: RUNS, examples: [[[[SILENT_ONLY, [0]]], null, null]] });
  });
});
