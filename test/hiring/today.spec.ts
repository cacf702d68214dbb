import type { TaskId } from '../../src/store/entities/journey/task.entity';
import { calendarFrom } from '../../src/calendar/presets';
import { pathOf } from '../../src/hiring/today/asked';
import { bordersAt, groupOf, type Group } from '../../src/hiring/today/groups';
import { nextStep, type Owed, type StepKind } from '../../src/hiring/commitments/next-step';
import { mayNudgeFrom } from '../../src/hiring/verbs/requests/nudges';
import { BusinessTime } from '../../src/calendar/business-time';
import { formatInstant, parseInstant, type Instant } from '../../src/kernel/instant';
import { policyFrom, withStatutory } from '../../src/sla/policy/presets';

const at = (text: string): Instant => parseInstant(text)!;
const finland = new BusinessTime(calendarFrom('FI').definition);

describe('the next step', () => {
  const owed = (rule: string, more: Partial<Owed> = {}): Owed => ({
    ...{ rule, keptBy: [], application: 'A', status: 'active', hasMail: true },
    ...more,
  });
  const TABLE: [string, StepKind, string][] = [
    ['acknowledge', 'update', 'message?purpose=status_update'],
    ['first_answer', 'update', 'message?purpose=status_update'],
    ['heartbeat', 'update', 'message?purpose=status_update'],
    ['promise_contact', 'update', 'message?purpose=status_update'],
    ['ontario_decision_notice', 'update', 'message?purpose=status_update'],
    ['after_interview', 'decide', 'decision'],
    ['answer_limit', 'decide', 'decision'],
    ['tell_decision', 'decide', 'decision'],
    ['job_outcome', 'decide', 'decision'],
    ['promise_answer', 'decide', 'decision'],
    ['korea_decision_notice', 'decide', 'decision'],
    ['feedback', 'feedback', 'feedback'],
    ['promise_feedback', 'feedback', 'feedback'],
    ['reply', 'reply', 'reply'],
    ['a_rule_of_our_own', 'update', 'message?purpose=status_update'],
  ];
  it.each(TABLE)('of %s is to %s', (rule, kind, page) => {
    expect(nextStep(owed(rule))).toEqual({ kind, path: `/applications/A/${page}` });
  });

  it.each([
    ['first_answer', ['status_update'], '&dated=true'],
    ['first_answer', ['reserve'], ''],
    ['heartbeat', [], ''],
    ['our_own', ['status_update'], '&dated=true'],
    // a decision needs no date
    ['after_interview', ['status_update'], null],
  ] as [string, Owed['datedOnly'], string | null][])(
    'about %s, which %j keep only with a date, brings the date along: %s',
    (rule, datedOnly, dated) => {
      const page = dated === null ? 'decision' : `message?purpose=status_update${dated}`;
      expect(nextStep(owed(rule, { datedOnly })).path).toBe(`/applications/A/${page}`);
    },
  );

  it.each([
    ['tell_decision', 'rejected', 'undo'],
    ['first_answer', 'rejected', 'undo'],
    ['feedback', 'rejected', 'feedback'],
    ['reply', 'rejected', 'reply'],
  ] as const)('about %s, while a rejection waits (%s), is to %s', (rule, status, kind) => {
    const waitsUntil = at('2026-05-04T09:22:00+03:00');
    const step = nextStep(owed(rule, { status, waitsUntil }));
    expect([step.kind, step.until]).toEqual([kind, kind === 'undo' ? waitsUntil : undefined]);
  });

  it('is known for every rule of the presets', () => {
    const statutory = ['ontario-esa', 'korea-fair-hiring'];
    const { rules } = withStatutory(policyFrom('good-practice'), statutory);
    const known = TABLE.map(([name]) => name);
    expect(rules.map(({ key }) => key).filter((key) => !known.includes(key))).toEqual([]);
  });

  it.each([
    ['tell_decision', { status: 'rejected' }, 'call'],
    ['job_outcome', { status: 'closed' }, 'call'],
    ['feedback', { status: 'rejected' }, 'feedback'],
    ['reply', { status: 'rejected' }, 'reply'],
    ['reply', { hasMail: false }, 'call'],
    ['after_interview', { hasMail: false }, 'call'],
    ['our_own', { keptBy: ['rejection', 'offer'] }, 'decide'],
    ['our_own', { keptBy: ['rejection', 'status_update'] }, 'update'],
    ['our_own', { keptBy: ['feedback', 'rejection'] }, 'feedback'],
    ['our_own', { keptBy: ['reply'] }, 'reply'],
  ] as [string, Partial<Owed>, StepKind][])('of %s with %j is to %s', (rule, more, kind) => {
    expect(nextStep(owed(rule, more)).kind).toBe(kind);
  });
});

describe('the groups of a day', () => {
  // Thursday; Ascension was in the week before
  const now = at('2026-05-21T11:00:00+03:00');
  it.each([
    ['2026-05-21T10:59:59+03:00', 'late'],
    ['2026-05-21T11:00:00+03:00', 'today'],
    ['2026-05-21T23:59:59+03:00', 'today'],
    ['2026-05-22T00:00:00+03:00', 'soon'],
    // the second working day from now is Monday
    ['2026-05-25T16:00:00+03:00', 'soon'],
    ['2026-05-25T16:00:01+03:00', 'later'],
  ] as [string, Group][])('%s is %s', (due, group) => {
    expect(groupOf(at(due), bordersAt(now, 'Europe/Helsinki', finland))).toBe(group);
  });

  it.each([
    // Sunday: the next two working days are Monday and Tuesday
    ['2026-05-24T12:00:00+03:00', '2026-05-26T16:00:00+03:00', 'soon'],
    ['2026-05-24T12:00:00+03:00', '2026-05-26T16:00:01+03:00', 'later'],
    // Ascension, a Thursday: Friday and Monday
    ['2026-05-14T12:00:00+03:00', '2026-05-18T16:00:00+03:00', 'soon'],
    ['2026-05-14T12:00:00+03:00', '2026-05-18T16:00:01+03:00', 'later'],
  ] as [string, string, Group][])('seen at %s: %s is %s', (seen, due, group) => {
    expect(groupOf(at(due), bordersAt(at(seen), 'Europe/Helsinki', finland))).toBe(group);
  });

  it('are those of the reader’s day', () => {
    const due = at('2026-05-22T02:00:00+03:00');
    expect(groupOf(due, bordersAt(now, 'Europe/Helsinki', finland))).toBe('soon');
    expect(groupOf(due, bordersAt(now, 'America/Toronto', finland))).toBe('today');
  });
});

describe('a colleague', () => {
  it.each([
    [
      'on a working day, from the next day',
      '2026-05-20T09:00:00+03:00',
      '2026-05-21T00:00:00+03:00',
    ],
    ['late in the evening, too', '2026-05-20T23:30:00+03:00', '2026-05-21T00:00:00+03:00'],
    // what was sent on Saturday is Monday’s mail
    ['at the weekend, from Tuesday', '2026-05-23T10:00:00+03:00', '2026-05-26T00:00:00+03:00'],
  ])('who was written to %s, can be reminded', (_, sent, from) => {
    expect(formatInstant(mayNudgeFrom(at(sent), finland))).toBe(formatInstant(at(from)));
  });
});

describe('a task', () => {
  it.each([
    ['call', null, '/applications/A/call?task=T'],
    ['new_date', null, '/applications/A/promise'],
    ['new_date', 'M', '/applications/A/reschedule?about=X'],
    ['mail_failed', null, '/outbox/X'],
    ['mail_bounced', null, '/outbox/X'],
    ['say_purpose', null, '/inbox/X/purpose'],
    ['answer_not_sent', null, '/applications/A/reply'],
  ] as const)('to %s (promise %s) is done at %s', (kind, promise, path) => {
    expect(pathOf({ id: 'T' as TaskId, kind, application: 'A', about: 'X', promise })).toBe(path);
  });
});
