import * as fc from 'fast-check';
import { BusinessTime } from '../../src/calendar/business-time';
import { formatDate } from '../../src/calendar/civil-date';
import { WEEKDAYS } from '../../src/calendar/definition';
import { calendarFrom } from '../../src/calendar/presets';
import { spansBetween } from '../../src/calendar/spans';
import { parseInstant, type Instant } from '../../src/kernel/instant';

const ZONES = [
  ...['Europe/Helsinki', 'America/Havana', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kolkata'],
  ...['Pacific/Apia', 'America/St_Johns', 'Etc/UTC'],
];
const at = (text: string) => parseInstant(text)!;
const two = (n: number) => String(n).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 4 })
  .map((edges) => edges.sort((a, b) => a - b).slice(0, edges.length - (edges.length % 2)))
  .map((edges) =>
    edges.flatMap((from, i) =>
      i % 2 === 0 ? [[clock(from), clock(edges[i + 1]!)] as [string, string]] : [],
    ),
  );
const question = fc.record({
  zone: fc.constantFrom(...ZONES),
  week: fc.tuple(...WEEKDAYS.map((_, i) => (i < 4 ? hours : fc.oneof(fc.constant([]), hours)))),
  // around the clock changes of 2026, and over some of them
  from: fc.integer({ min: Date.UTC(2025, 11, 20), max: Date.UTC(2026, 11, 1) }),
  days: fc.double({ min: 0, max: 40, noNaN: true }),
  closed: fc.array(fc.integer({ min: -2, max: 40 }), { maxLength: 4 }),
});

it('lays spans side by side, and the open ones last as long as the calendar says', () => {
  fc.assert(
    fc.property(question, ({ zone, week, from, days, closed }) => {
      const date = (day: number) => new Date(from + day * 86_400_000).toISOString().slice(0, 10);
      const calendar = new BusinessTime({
        ...{ name: 'any', version: 1, timezone: zone },
        hours: Object.fromEntries(WEEKDAYS.map((day, i) => [day, week[i]!])),
        holidays: closed.slice(0, 2).map(date),
        closures: closed.slice(2).map((day) => ({ from: date(day), to: date(day + 2) })),
      });
      const to = (from + Math.round(days * 86_400_000)) as Instant;
      const spans = spansBetween(calendar, from as Instant, to);
      expect(spans.length > 0).toBe(to > from);
      if (to === from) return;
      expect([spans[0]!.from, spans.at(-1)!.to]).toEqual([from, to]);
      spans.forEach((span, i) => {
        expect(span.to).toBeGreaterThan(span.from);
        if (i > 0) expect(span.from).toBe(spans[i - 1]!.to);
      });
      const open = spans.filter(({ kind }) => kind === 'open');
      const ms = open.reduce((sum, span) => sum + span.to - span.from, 0);
      expect(ms / 1000).toBe(calendar.elapsed(from as Instant, to));
    }),
    { numRuns: 150 },
  );
});

it('says why time does not count: Easter in Finland', () => {
  const calendar = calendarFrom('FI');
  const spans = spansBetween(
    calendar,
    at('2026-04-02T12:00:00+03:00'),
    at('2026-04-07T09:00:00+03:00'),
  );
  expect(
    spans.map(({ kind, day, from, to }) => [kind, formatDate(day), (to - from) / 3600_000]),
  ).toEqual([
    ['open', '2026-04-02', 4],
    ['outside_hours', '2026-04-02', 8],
    ['holiday', '2026-04-03', 24],
    ['weekend', '2026-04-04', 24],
    ['holiday', '2026-04-05', 24],
    ['holiday', '2026-04-06', 24],
    ['outside_hours', '2026-04-07', 8],
    ['open', '2026-04-07', 1],
  ]);
});
