import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { calendarFrom } from '../../src/calendar/presets';
import { Output } from '../../src/cli/output';
import { loadLog } from '../../src/cli/replay/log-file';
import { writeEvents } from '../../src/cli/report/write-events';
import { policyFile } from '../../src/hiring/terms/text/policy-text';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import { EventExport } from '../../src/reports/event-export';
import { Grounds } from '../../src/reports/ground/grounds.repository';
import { WhatIfAnswers } from '../../src/reports/what-if/what-if-answers';
import { WhatIfLists, type LineSide } from '../../src/reports/what-if/what-if-lists';
import { WhatIfWork } from '../../src/reports/what-if/what-if-work';
import { MONTHS, WhatIfs, type WhatIfAsked } from '../../src/reports/what-if/what-ifs';
import { CHANGE_KINDS, type WhatIfSums } from '../../src/reports/what-if/comparison/sums';
import type { Rule } from '../../src/sla/policy/policy';
import { policyFrom } from '../../src/sla/policy/presets';
import { ReportFigures, type Figures } from '../../src/sla/report/figures';
import { replay } from '../../src/sla/report/replay';
import type { Verdict } from '../../src/sla/report/verdict';
import { anyHistory } from '../world/any-history';
import { DATABASES } from '../world/databases';
import { Recorded } from '../world/recorded';
import { World } from '../world/world';

/** What was recorded in a run is rolled back by this. */
class Over extends Error {}

const folder = mkdtempSync(join(tmpdir(), 'lupaus-what-if-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let files = 0;
const output = new Output(process.stdout, process.stderr, {});
const POLICY = policyFrom('good-practice');
const KEYS = POLICY.rules.map(({ key }) => key);
const FI = calendarFrom('FI');
/** Everything that histories tell lies before it. */
const RECORDING = Date.UTC(2026, 6, 1) as Instant;

const history = anyHistory(['candidate.erased']).map((events) =>
  // such a row needs an id in a file
  events.filter((event) => event.type !== 'interview.not_held' || event.interview !== null),
);
const order = fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 });
const histories = fc.array(fc.tuple(history, order), { minLength: 1, maxLength: 3 });

/** good-practice with some rules left out, times changed, and one of its own. */
const policyDraft = fc
  .record({
    // rules yield to those of promises, so these must be there
    left: fc.subarray(KEYS.filter((key) => !key.startsWith('promise_'))),
    days: fc.integer({ min: 1, max: 12 }),
    // the same due times, but less keeps them
    stricter: fc.subarray(['acknowledge', 'first_answer', 'reply', 'promise_answer']),
    longer: fc.subarray(['first_answer', 'after_interview', 'heartbeat', 'reply', 'feedback']),
    maxPause: fc.integer({ min: 1, max: 12 }),
    own: fc.boolean(),
  })
  .map(({ left, days, stricter, longer, maxPause, own }): WhatIfAsked => {
    const within = { businessDays: days };
    const first = POLICY.rules.find(({ key }) => key === 'first_answer')!;
    const rules: Rule[] = POLICY.rules
      .filter(({ key }) => !left.includes(key))
      .map((rule) => (longer.includes(rule.key) ? { ...rule, within } : rule))
      .map((rule) =>
        stricter.includes(rule.key) ? { ...rule, keptBy: ['outcome'], datedOnly: [] } : rule,
      );
    const more = own ? [{ ...first, key: 'own', title: 'Our own', within }] : [];
    const policy = { ...POLICY, maxPause, rules: [...rules, ...more] };
    return { kind: 'policy', content: policyFile(policy) };
  });
const closures = [{ from: '2026-04-01', to: '2026-04-20' }];
const calendarDraft = fc
  .constantFrom<unknown>('SE', '24x7', { ...FI.definition, closures })
  .map((content): WhatIfAsked => ({ kind: 'calendar', content }));
const identity = fc.constantFrom<WhatIfAsked>(
  { kind: 'policy', content: policyFile(POLICY) },
  { kind: 'policy', name: 'good-practice' },
  { kind: 'calendar', content: FI.definition },
  { kind: 'calendar', name: 'FI', replaces: null },
);

describe.each(DATABASES)('what a draft would have made of the past, on %s', (kind) => {
  let world: World;
  let recorded: Recorded;
  const hr = () => ({ id: world.admin.user.id, role: 'admin' }) as const;

  beforeAll(async () => {
    world = await World.start(undefined, kind);
    recorded = await Recorded.in(world);
    await world.app.get(Grounds).record('not_required', 'test', world.admin.user.id);
  });
  afterAll(() => world.stop());

  /** Asks, and works it out here. */
  async function answerOf(asked: WhatIfAsked) {
    const run = await world.app.get(WhatIfs).start(asked, hr());
    while (await world.app.get(WhatIfWork).some(() => false));
    return world.app.get(WhatIfAnswers).of(run.id, hr());
  }

  /** What a replay of the exported events says of the same. */
  async function replayed({ kind: what, draft }: WhatIfRunLike, until: Instant) {
    const file = join(folder, `${++files}.csv`);
    await writeEvents(world.app.get(EventExport).each(until, false), file, output);
    const { log, problems } = await loadLog(file, null, () => undefined);
    expect(problems).toEqual([]);
    const over = (policy = POLICY, calendar = FI) =>
      [...replay(log, policy, calendar, until)].flatMap(({ verdicts }) => verdicts);
    const would = what === 'policy' ? over(policyFrom(draft)) : over(POLICY, calendarFrom(draft));
    return { was: over(), would };
  }

  async function linesOf(id: string) {
    const run = await world.app.get(WhatIfs).find(id, hr());
    const lists = world.app.get(WhatIfLists);
    const lines = [];
    for (let cursor: string | undefined; ;) {
      const page = await lists.page(run, { cursor, limit: 200 }, hr());
      lines.push(...page.items);
      if (page.next === null) return { lines, total: page.total };
      cursor = page.next;
    }
  }

  const inUnit = (work: () => Promise<void>) =>
    expect(
      world.units.run(async () => {
        await work();
        throw new Over();
      }),
    ).rejects.toThrow(Over);

  it('is what a replay of the exported events says, in every figure and line', async () => {
    const runs = fc.asyncProperty(
      histories,
      fc.oneof(policyDraft, calendarDraft),
      fc.constantFrom(...MONTHS),
      async (told, asked, months) => {
        world.clock.moveTo(formatInstant(RECORDING));
        await inUnit(async () => {
          for (const [events, places] of told) await recorded.record(events, places);
          const { run, result } = await answerOf({ ...asked, months, replaces: null });
          expect({ status: run.status, problem: run.problem }).toEqual({
            ...{ status: 'done', problem: null },
          });
          const { since, until } = run;
          const both = await replayed(run, until);
          for (const side of ['was', 'would'] as const) {
            const figures = new ReportFigures({ from: since, to: until });
            for (const verdict of both[side]) figures.add(verdict);
            expect(result!.total[side].figures).toEqual(comparable(figures.totals()));
            const people = new Map(result!.people.map((row) => [row.key, row[side].figures]));
            for (const { recruiter, ...row } of figures.recruiters()) {
              if (row.due + row.open === 0) continue;
              const user = await world.units.manager.query<{ id: string }[]>(
                `SELECT "id" FROM users WHERE "email" = $1`,
                [recruiter],
              );
              expect(people.get(user[0]!.id)).toEqual(comparable(row));
            }
          }
          const { lines, total } = await linesOf(run.id);
          const { differences } = run.sums as WhatIfSums;
          expect([total, lines.length]).toEqual([differences.all, differences.all]);
          for (const only of CHANGE_KINDS) {
            const page = await world.app.get(WhatIfLists).page(run, { only }, hr());
            expect(page.total).toBe(differences[only]);
          }
          // what no line tells of is the same on both sides
          const untold = (side: 'was' | 'would') =>
            without(
              both[side].map((one) => [one.application, one.rule, one.dueAt, one.status].join(' ')),
              lines.flatMap((line) => textOf(line, line[side])),
            ).filter((text) => {
              const due = Number(text.split(' ')[2]);
              return due >= since && due < until;
            });
          expect(untold('would')).toEqual(untold('was'));
        });
      },
    );
    await fc.assert(runs, { numRuns: kind === 'sqlite' ? 12 : 4 });
  });

  it('is nothing, where the draft says what is in force', async () => {
    const runs = fc.asyncProperty(histories, identity, async (told, asked) => {
      world.clock.moveTo(formatInstant(RECORDING));
      await inUnit(async () => {
        for (const [events, places] of told) await recorded.record(events, places);
        const { run, result } = await answerOf(asked);
        expect(run.total).toBeGreaterThan(told.length);
        expect(run.done).toBe(run.total);
        expect((await linesOf(run.id)).lines).toEqual([]);
        expect((run.sums as WhatIfSums).differences.all).toBe(0);
        const { total, people, rules } = result!;
        for (const row of [total, ...people, ...rules]) expect(row.would).toEqual(row.was);
        expect(rules.filter(({ fate }) => fate !== null)).toEqual([]);
      });
    });
    await fc.assert(runs, { numRuns: 5 });
  });
});

interface WhatIfRunLike {
  kind: string;
  draft: object;
}
interface Told {
  application: string;
  rule: string;
}

/** The figures that a comparison has: times taken are not among them. */
function comparable(figures: Figures): object {
  const { medianBusinessHours, p90BusinessHours, ...rest } = figures;
  expect([medianBusinessHours, p90BusinessHours]).toHaveLength(2);
  return rest;
}

function textOf({ application, rule }: Told, side: LineSide | null): string[] {
  return side === null ? [] : [[application, rule, side.dueAt, side.status].join(' ')];
}

/** Those of a list that are left when each of another is taken out once; sorted. */
function without(all: readonly Verdict['rule'][], taken: readonly string[]): string[] {
  const left = [...all].sort();
  for (const one of taken) {
    const at = left.indexOf(one);
    expect(at).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
  return left;
}
