import * as fc from 'fast-check';
import type { Instant } from '../../src/kernel/instant';
import { foldApplication } from '../../src/sla/engine/fold';
import type { ApplicationEvent } from '../../src/sla/event';
import { policyFrom } from '../../src/sla/policy/presets';
import { compare, isBroken, judge } from '../../src/sla/report/verdict';
import { anyHistory, delivered, inOrder, instant } from '../world/any-history';
import { FI, local } from '../world/history';

const POLICY = policyFrom('ontario-esa');
const END = local('12-30 12:00');
const VOIDING = [
  'message.bounced',
  'dispute.upheld',
  'interview.not_held',
  'decision.undone',
] as const;

const fold = (events: ApplicationEvent[], until = END) =>
  foldApplication(POLICY, FI, events, until);
const verdicts = (events: ApplicationEvent[], until = END, application = 'a') =>
  judge(application, fold(events, until), FI, until);
const check = <Ts>(property: fc.IProperty<Ts>, numRuns = 500) => {
  fc.assert(property, { numRuns });
};
const isOf = (event: ApplicationEvent, types: readonly string[]) => types.includes(event.type);

describe('folding', () => {
  it('never throws, and gives commitments in order of opening, each ended after it opened', () => {
    check(
      fc.property(anyHistory(), instant, (events, until) => {
        const { commitments } = fold(events, until);
        commitments.forEach(({ openedAt, end }, i) => {
          expect(openedAt).toBeGreaterThanOrEqual(commitments[i - 1]?.openedAt ?? 0);
          expect(end?.at ?? openedAt).toBeGreaterThanOrEqual(openedAt);
        });
      }),
      1000,
    );
  });

  it('is independent of how events of other applications are interleaved', () => {
    check(
      fc.property(anyHistory(), anyHistory(), anyHistory(), (...histories) => {
        const mixed = inOrder(
          histories.flatMap((events, i) => events.map((event) => ({ ...event, application: i }))),
        );
        histories.forEach((events, i) => {
          const own = mixed.filter(({ application }) => application === i);
          expect(verdicts(own)).toEqual(verdicts(events));
        });
      }),
      150,
    );
  });

  it('depends on no event after until', () => {
    check(
      fc.property(anyHistory(), instant, (events, until) => {
        const known = events.filter(({ at }) => at <= until);
        const alone = known.length === 0 ? events.slice(0, 1) : known;
        expect(verdicts(events, until)).toEqual(verdicts(alone, until));
      }),
    );
  });

  it('an automated message never keeps promise_answer', () => {
    check(
      fc.property(anyHistory(), (events) => {
        for (const { rule, keptByMachine } of verdicts(events)) {
          expect(rule === 'promise_answer' && keptByMachine).toBe(false);
        }
      }),
    );
  });

  it('the sum of owners’ shares equals the business time from opening to end', () => {
    check(
      fc.property(anyHistory(), instant, (events, until) => {
        const { commitments } = fold(events, until);
        const rows = verdicts(events, until);
        // both are by opening; of one instant the row's are by rule too
        const byRow = [...commitments].sort(
          (a, b) => a.openedAt - b.openedAt || compare(a.rule.key, b.rule.key),
        );
        byRow.forEach(({ rule, openedAt, end }, i) => {
          const { rule: key, owners } = rows[i]!;
          const sum = owners.reduce((all, { businessSeconds }) => all + businessSeconds, 0);
          expect(key).toBe(rule.key);
          expect(sum).toBeCloseTo(FI.elapsed(openedAt, end?.at ?? until), 6);
        });
      }),
    );
  });
});

describe('due times', () => {
  it('are those of the calendar unless paused or given a day, counted from applyUntil or promised', () => {
    check(
      fc.property(anyHistory(['clock.paused', 'message.bounced']), (events) => {
        const [receipt] = events;
        const applyUntil = 'applyUntil' in receipt! ? receipt.applyUntil! : receipt!.at;
        const promised = new Set(events.flatMap((e) => ('due' in e && e.due ? [e.due] : [])));
        for (const { rule, openedAt, dueAt } of fold(events).commitments) {
          if ('fromEvent' in rule.within) expect(promised).toContain(dueAt);
          else {
            const start = rule.countFrom ? Math.max(openedAt, applyUntil) : openedAt;
            expect(dueAt).toBe(FI.due(start as Instant, rule.within));
          }
        }
      }),
    );
  });

  it('are never earlier than those, and later only by pauses and days given', () => {
    check(
      fc.property(anyHistory(), (events) => {
        const paused = events.some(({ type }) => type === 'clock.paused');
        const days = events
          .filter(({ type }) => type === 'message.bounced')
          .map(({ at }) => FI.due(at, { businessDays: 1 }));
        for (const { rule, openedAt, dueAt } of fold(events).commitments) {
          if ('fromEvent' in rule.within || rule.countFrom) continue;
          const own = FI.due(openedAt, rule.within);
          expect(dueAt).toBeGreaterThanOrEqual(own);
          if (!(rule.pausable && paused) && dueAt !== own) expect(days).toContain(dueAt);
        }
      }),
    );
  });
});

describe('a bounced message', () => {
  /** A history with a message of its own in it, and the instant at which that bounced. */
  const withMessage = (without: readonly ApplicationEvent['type'][] = []) =>
    fc.tuple(anyHistory(without), delivered, instant).map(([events, message, later]) => ({
      others: events,
      message: { ...message, message: 'bounced' },
      bounce: {
        type: 'message.bounced' as const,
        at: Math.max(message.at, later) as Instant,
        message: 'bounced',
      },
    }));
  const told = ([receipt, ...others]: ApplicationEvent[], ...more: ApplicationEvent[]) => [
    receipt!,
    ...inOrder([...others, ...more]),
  ];

  it('that HR found never to have been said leaves the same as one never delivered', () => {
    check(
      fc.property(withMessage(), fc.boolean(), ({ others, message, bounce }, disputedFirst) => {
        const upheld = { ...bounce, type: 'dispute.upheld' as const };
        const voids = disputedFirst ? [upheld, bounce] : [bounce, upheld];
        expect(verdicts(told(others, message, ...voids))).toEqual(verdicts(others));
      }),
    );
  });

  it('leaves the same but for the day it gives', () => {
    // what follows elsewhere from a due time is left out: a pause after it, a new date, the turn of a machine,
    // and another message that bounced in the day given
    const plain = withMessage(['promise.rescheduled', 'message.bounced']).filter(
      ({ others, bounce }) =>
        others.every(
          (event) =>
            !('automated' in event && event.automated) &&
            !(event.type === 'clock.paused' && event.at >= bounce.at),
        ),
    );
    check(
      fc.property(plain, ({ others, message, bounce }) => {
        const day = FI.due(bounce.at, { businessDays: 1 });
        const rows = verdicts(told(others, message, bounce));
        const never = verdicts(others);
        expect(rows).toHaveLength(never.length);
        rows.forEach((row, i) => {
          if (row.dueAt === never[i]!.dueAt) expect(row).toEqual(never[i]);
          else {
            expect(row).toMatchObject({ rule: never[i]!.rule, openedAt: never[i]!.openedAt });
            expect(row.dueAt).toBe(day);
            expect(never[i]!.dueAt).toBeLessThan(day);
            expect(never[i]!.dueAt).toBeGreaterThanOrEqual(message.at);
          }
        });
      }),
    );
  });
});

describe('what is broken', () => {
  it('a hand-over after more than half of the business time never moves the charge', () => {
    check(
      fc.property(
        anyHistory(['owner.changed']),
        fc.double({ min: 0.5, max: 1.5, noNaN: true, minExcluded: true }),
        (events, share) => {
          const owner = (events[0] as { owner: string }).owner;
          for (const { openedAt, dueAt, rule } of verdicts(events).filter(isBroken)) {
            const total = FI.elapsed(openedAt, dueAt);
            const at = FI.due(openedAt, { businessSeconds: total * share });
            if (FI.elapsed(openedAt, at) * 2 <= total) continue;
            const [receipt, ...others] = events;
            const handed = { type: 'owner.changed' as const, at, to: 'nina' };
            const rows = verdicts([receipt!, ...inOrder([...others, handed])]);
            const same = rows.filter((row) => row.rule === rule && row.openedAt === openedAt);
            for (const row of same.filter((one) => one.dueAt === dueAt && isBroken(one))) {
              expect(row.chargedTo).toBe(owner);
            }
          }
        },
      ),
      200,
    );
  });

  it('stays so at a later until, unless a later event voids a fact', () => {
    check(
      fc.property(anyHistory(), instant, instant, (all, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)] as [Instant, Instant];
        const events = all.filter((event) => event.at <= early || !isOf(event, VOIDING));
        const then = verdicts(events, early);
        const now = verdicts(events, late);
        expect(now.length).toBeGreaterThanOrEqual(then.length);
        then.filter(isBroken).forEach((row) => {
          const { application, rule, openedAt, dueAt, chargedTo } = row;
          const same = now.filter((other) => other.rule === rule && other.openedAt === openedAt);
          expect(same).toContainEqual(
            expect.objectContaining({ application, rule, openedAt, dueAt, chargedTo }),
          );
          const found = same.find((other) => other.dueAt === dueAt && isBroken(other));
          expect(found).toBeDefined();
          if (row.status === 'late' || row.reason) expect(same).toContainEqual(row);
        });
      }),
    );
  });
});
