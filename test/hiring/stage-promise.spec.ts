import { calendarFrom } from '../../src/calendar/presets';
import { stagePromise } from '../../src/hiring/board/stage-promise';
import { workingDays } from '../../src/hiring/board/working-days';
import { parseInstant } from '../../src/kernel/instant';
import { policyFrom } from '../../src/sla/policy/presets';
import { initialsOf } from '../../src/web/board/initials';
import { withinWords } from '../../src/web/board/within-words';

describe('what a stage promises', () => {
  it.each([
    ['good-practice', 'applied', 'first_answer', '5 working days'],
    ['good-practice', 'screening', 'heartbeat', '10 working days'],
    ['good-practice', 'assignment', 'after_interview', '5 working days'],
    ['good-practice', 'interview', 'after_interview', '5 working days'],
    ['good-practice', 'offer', 'heartbeat', '10 working days'],
    ['good-practice', 'rejected', 'tell_decision', '2 working days'],
    ['korea-fair-hiring', 'rejected', 'korea_decision_notice', '1 working day'],
  ] as const)('in %s, for the kind %s: %s within %s', (policy, kind, rule, within) => {
    const found = stagePromise(policyFrom(policy), kind)!;
    expect([found.rule, withinWords(found.within, 'en')]).toEqual([rule, within]);
  });

  it.each(['hired', 'withdrawn'] as const)('is nothing at the end %s', (kind) => {
    expect(stagePromise(policyFrom('good-practice'), kind)).toBeNull();
  });
});

describe('working days on the way to a date', () => {
  const finland = calendarFrom('FI');
  it.each([
    ['2026-05-13T15:59:00+03:00', '2026-05-13T23:00:00+03:00', 0, []],
    ['2026-05-13T09:00:00+03:00', '2026-05-15T09:00:00+03:00', 1, ['2026-05-14']],
    ['2026-04-02T09:00:00+03:00', '2026-04-07T16:00:00+03:00', 1, ['2026-04-03', '2026-04-06']],
    ['2026-06-05T09:00:00+03:00', '2026-06-08T09:00:00+03:00', 1, []],
    ['2026-06-08T09:00:00+03:00', '2026-06-05T09:00:00+03:00', 0, []],
  ])('from %s to %s are %s, without %j', (from, to, count, skipped) => {
    const found = workingDays(finland, parseInstant(from)!, parseInstant(to)!);
    expect(found).toEqual({ count, skipped });
  });
});

describe('initials', () => {
  it.each([
    ['Kaisa Virta', 'KV'],
    ['kaisa', 'K'],
    ['Anna Maria von Ek', 'AE'],
    ['👩‍🚀 Åsa', '👩‍🚀Å'],
    ['  ', ''],
  ])('of "%s" are "%s"', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
