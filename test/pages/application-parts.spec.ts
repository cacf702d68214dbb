import { calendarFrom } from '../../src/calendar/presets';
import { spansBetween } from '../../src/calendar/spans';
import { formatDate } from '../../src/calendar/civil-date';
import { dueHint } from '../../src/hiring/applications/due/due-hints';
import { partOf } from '../../src/hiring/applications/timeline/shown';
import type { TimelineEntry } from '../../src/hiring/applications/timeline/timeline.view';
import { businessTime } from '../../src/web/application/evidence/business-time.words';
import { byMonth } from '../../src/web/application/evidence/by-month';
import { verdictWords } from '../../src/web/application/evidence/verdict.words';
import { holidayName } from '../../src/web/application/parts/holidays.words';
import { local } from '../world/history';

const FI = calendarFrom('FI');

it.each([
  ['2026-04-03', 'Good Friday'],
  ['2027-03-29', 'Easter Monday'],
  ['2035-03-25', 'Easter Sunday'],
  ['2026-05-14', 'Ascension Day'],
  ['2026-12-24', 'Christmas Eve'],
  ['2026-06-19', null],
  ['2026-04-02', null],
])('%s is %s', (date, name) => {
  expect(holidayName(date, 'en')).toBe(name);
});

it('knows the movable holidays of the preset', () => {
  const easter = FI.definition.holidays.filter(
    (date) => holidayName(date, 'fi') === 'pitkäperjantai',
  );
  expect(easter).toHaveLength(11);
});

it.each([
  ['03-30 16:00', { isPast: false, workingDays: 3, closed: null, skipped: [] }],
  ['04-08 16:00', { workingDays: 8, closed: null, skipped: ['2026-04-03', '2026-04-06'] }],
  ['04-06 10:00', { workingDays: 6, closed: 'holiday', skipped: ['2026-04-03', '2026-04-06'] }],
  ['03-28 10:00', { workingDays: 2, closed: 'weekend', skipped: [] }],
  ['03-26 20:00', { workingDays: 1, closed: 'outside_hours', skipped: [] }],
  ['03-25 10:00', { isPast: true, workingDays: 0 }],
])('what %s means on Wednesday 25 March at noon', (at, expected) => {
  const hint = dueHint(FI, local(at), local('03-25 12:00'));
  expect({ ...hint, skipped: hint.skipped.map(({ from }) => from) }).toMatchObject(expected);
});

it.each([
  [0, '0 min'],
  [10_800, '3 h'],
  [18_600, '5 h 10 min'],
  [3661.5, '1 h 1 min 1.5 s'],
])('%d seconds are %s', (seconds, text) => {
  expect(businessTime(seconds, 'en')).toBe(text);
});

const KEPT = {
  ...({ status: 'kept', earlyBy: 10_800, lateBy: 0, reschedules: 0, reason: null } as const),
  byTransport: false,
};
it.each([
  [KEPT, 'Kept (3 h early)'],
  [{ ...KEPT, reschedules: 1 }, 'Kept after extension (3 h early)'],
  [
    { ...KEPT, status: 'late', lateBy: 18_600 } as const,
    'Broken (late by 5 h 10 min business time)',
  ],
  [{ ...KEPT, status: 'released', reason: 'withdrawn' } as const, 'Released (withdrew)'],
  [{ ...KEPT, status: 'open' } as const, 'Open'],
])('%j reads as: %s', (verdict, text) => {
  expect(verdictWords(verdict, 'en')).toBe(text);
});

it('months add up to what the days do', () => {
  const [from, to] = [local('01-02 10:00'), local('11-20 11:11')];
  const spans = spansBetween(FI, from, to).map(({ day, ...span }) => ({
    ...{ ...span, date: formatDate(day) },
  }));
  const months = byMonth(spans);
  expect(months).toHaveLength(11);
  const sum = months.reduce((all, { counted }) => all + counted, 0);
  expect(sum).toBe(FI.elapsed(from, to));
  expect(months[3]!.holidays).toEqual(['2026-04-03', '2026-04-05', '2026-04-06']);
});

it('a timeline comes in parts of 30, newest first, each once', () => {
  const entries = Array.from({ length: 70 }, (_, i) => ({ id: String(i) }) as TimelineEntry);
  const seen: string[] = [];
  let before: number | null = null;
  do {
    const { entries: part, older } = partOf(entries, 'all', before);
    seen.push(...part.map(({ id }) => id));
    before = older;
  } while (before !== null);
  expect(seen).toEqual(entries.map(({ id }) => id).reverse());
});
