import { sentenceOf, type Owed, type SentenceFacts } from '../../src/hiring/status/sentence';
import { monthAfter } from '../../src/hiring/status/data/own-data';
import { slugOf } from '../../src/hiring/public-jobs/postings';
import { payLawOf } from '../../src/hiring/public-jobs/pay-law';
import { parseInstant, type Instant } from '../../src/kernel/instant';

const day = (n: number): Instant =>
  parseInstant(`2026-06-${String(n).padStart(2, '0')}T16:00:00+03:00`)!;
const NOW = day(10);
const NONE: SentenceFacts = {
  ...{ status: 'active', isTold: false, owed: [], interview: null, taskDue: null },
  feedback: 'none',
};
const owed = (what: Owed['what'], n: number, pausedUntil: Instant | null = null): Owed => ({
  ...{ what, dueAt: day(n), pausedUntil },
});
const meeting = { starts: day(11), ends: (day(11) + 3600_000) as Instant };
const ended = { isTold: true, feedback: 'available' } as const;

describe('the one sentence of a status page', () => {
  it.each<[string, Partial<SentenceFacts>, object]>([
    ['nothing is owed', {}, { kind: 'deciding' }],
    [
      'an answer',
      { owed: [owed('answer', 12)] },
      { kind: 'waiting', what: 'answer', due: day(12) },
    ],
    [
      'an answer due this instant',
      { owed: [owed('answer', 10)] },
      { kind: 'waiting', what: 'answer', due: day(10) },
    ],
    [
      'an answer goes before a word that is due earlier',
      { owed: [owed('contact', 11), owed('answer', 15)] },
      { kind: 'waiting', what: 'answer', due: day(15) },
    ],
    [
      'of two answers the earlier',
      { owed: [owed('answer', 15), owed('answer', 12)] },
      { kind: 'waiting', what: 'answer', due: day(12) },
    ],
    ['a word', { owed: [owed('contact', 11)] }, { kind: 'waiting', what: 'contact', due: day(11) }],
    [
      'late',
      { owed: [owed('answer', 9)] },
      { kind: 'late', what: 'answer', due: day(9), next: null },
    ],
    [
      'late, with a new date',
      { owed: [owed('answer', 9), owed('answer', 12)] },
      { kind: 'late', what: 'answer', due: day(9), next: day(12) },
    ],
    [
      'a word to come is no new date for an answer',
      { owed: [owed('answer', 9), owed('contact', 12)] },
      { kind: 'late', what: 'answer', due: day(9), next: null },
    ],
    [
      'late goes before a meeting',
      { owed: [owed('answer', 9)], interview: meeting },
      { kind: 'late', what: 'answer', due: day(9), next: null },
    ],
    [
      'late after the end',
      { status: 'rejected', ...ended, owed: [owed('feedback', 9)] },
      { kind: 'late', what: 'feedback', due: day(9), next: null },
    ],
    [
      'a question is late',
      { owed: [owed('reply', 9), owed('answer', 12)] },
      { kind: 'late', what: 'reply', due: day(9), next: day(12) },
    ],
    [
      'a meeting',
      { interview: meeting, owed: [owed('contact', 15)] },
      { kind: 'interview', due: meeting.starts, ends: meeting.ends },
    ],
    [
      'a meeting that is over',
      { interview: { starts: day(8), ends: day(9) } },
      { kind: 'deciding' },
    ],
    [
      'a task',
      { taskDue: day(14), owed: [owed('answer', 8, day(20))] },
      { kind: 'task', due: day(14) },
    ],
    ['paused', { owed: [owed('answer', 8, day(20))] }, { kind: 'paused' }],
    [
      'a pause that is over',
      { owed: [owed('answer', 8, day(9))] },
      { kind: 'late', what: 'answer', due: day(8), next: null },
    ],
    [
      'decided and not told',
      { status: 'rejected', owed: [owed('answer', 12)] },
      { kind: 'waiting', what: 'answer', due: day(12) },
    ],
    ['rejected', { status: 'rejected', ...ended }, { kind: 'rejected', feedback: 'available' }],
    [
      'rejected, and feedback asked for',
      { status: 'rejected', ...ended, owed: [owed('feedback', 15)] },
      { kind: 'waiting', what: 'feedback', due: day(15) },
    ],
    ['the job closed', { status: 'closed', ...ended }, { kind: 'closed', feedback: 'available' }],
    ['hired', { status: 'hired', isTold: true }, { kind: 'hired' }],
    ['hired and not told', { status: 'hired' }, { kind: 'deciding' }],
    ['withdrawn', { status: 'withdrawn' }, { kind: 'withdrawn' }],
  ])('%s', (_, facts, sentence) => {
    expect(sentenceOf({ ...NONE, ...facts }, NOW)).toEqual(sentence);
  });
});

it.each([
  ['2026-01-31T10:00:00Z', '2026-02-28T10:00:00.000Z'],
  ['2026-05-04T06:12:00Z', '2026-06-04T06:12:00.000Z'],
  ['2026-12-31T23:59:59Z', '2027-01-31T23:59:59.000Z'],
])('a month after %s is %s', (from, to) => {
  expect(new Date(monthAfter(parseInstant(from)!)).toISOString()).toBe(to);
});

it.each([
  ['Myyntipäällikkö (Turku)', 'myyntipaallikko-turku'],
  ['Å & Ö', 'a-o'],
  ['مهندس', 'job-abcdef'],
])('the address of %s is %s', (title, slug) => {
  expect(slugOf(title, '01HZZZZZZZZZZZZZZZZZABCDEF')).toBe(slug);
});

it.each([
  ['FI', true],
  ['CA-ON', true],
  ['GB', false],
  ['constructor', false],
])('pay is asked for in %s: %s', (place, asked) => {
  expect(payLawOf(place) !== null && 'law' in payLawOf(place)!).toBe(asked);
});
