import * as fc from 'fast-check';
import { BusinessTime } from '../../src/calendar/business-time';
import { WEEKDAYS } from '../../src/calendar/definition';
import type { Instant } from '../../src/kernel/instant';
import { MinuteStepping } from './minute-stepping';

const ZONES = [
  'Europe/Helsinki',
  'Europe/London',
  'America/Toronto',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'Asia/Beirut',
  'Etc/UTC',
];
const MINUTE = 60_000;
const FIRST = Date.UTC(2025, 0, 1);
const LAST = Date.UTC(2035, 11, 1);

const two = (n: number) => String(n).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const isoDate = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Up to two intervals of a day, anywhere on the minute, in order. */
const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 4 })
  .map((edges) => {
    const sorted = edges.sort((a, b) => a - b).slice(0, edges.length - (edges.length % 2));
    return sorted.flatMap((from, i) =>
      i % 2 === 0 ? [[clock(from), clock(sorted[i + 1]!)] as [string, string]] : [],
    );
  });

/** Instants of 2025–2035, two thirds of them within a day of one of the zone's clock changes. */
function instantIn(zone: string): fc.Arbitrary<Instant> {
  const offset = (at: number) =>
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')!.value;
  const changes: number[] = [];
  for (let at = FIRST, last = offset(FIRST); at < LAST; at += 7 * 86_400_000) {
    const now = offset(at);
    if (now !== last) changes.push(at - 7 * 86_400_000);
    last = now;
  }
  const anywhere = fc.integer({ min: FIRST / 1000, max: LAST / 1000 }).map((s) => s * 1000);
  if (changes.length === 0) return anywhere as unknown as fc.Arbitrary<Instant>;
  const nearChange = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -86_400, max: 8 * 86_400 }))
    .map(([week, s]) => week + s * 1000);
  return fc.oneof(nearChange, nearChange, anywhere) as unknown as fc.Arbitrary<Instant>;
}

const instants = new Map(ZONES.map((zone) => [zone, instantIn(zone)]));

const setting = fc.constantFrom(...ZONES).chain((timezone) =>
  instants.get(timezone)!.chain((start) =>
    fc.record({
      start: fc.constant(start),
      calendar: fc.record({
        name: fc.constant('any'),
        version: fc.constant(1),
        timezone: fc.constant(timezone),
        // at least the start's neighbourhood opens on five days, so that the slow one comes to an end
        hours: fc
          .tuple(...WEEKDAYS.map((_, i) => (i < 5 ? hours : fc.oneof(fc.constant([]), hours))))
          .map((week) => Object.fromEntries(WEEKDAYS.map((day, i) => [day, week[i]!]))),
        holidays: fc
          .array(fc.integer({ min: -3, max: 10 }), { maxLength: 3 })
          .map((days) => days.map((day) => isoDate(start + day * 86_400_000))),
        closures: fc.constantFrom(
          [],
          [{ from: isoDate(start + 86_400_000), to: isoDate(start + 3 * 86_400_000) }],
        ),
      }),
    }),
  ),
);
const seconds = fc.oneof(
  fc.integer({ min: 1, max: 600 }),
  fc.integer({ min: 1, max: 1200 }).map((minutes) => minutes * 60),
);

const due = (time: BusinessTime, start: Instant, businessSeconds: number) =>
  time.due(start, { businessSeconds });

describe('business time, for any calendar, zone and start', () => {
  it('is what stepping through the minutes gives', () => {
    fc.assert(
      fc.property(setting, seconds, ({ calendar, start }, amount) => {
        const slow = new MinuteStepping(calendar);
        const fast = new BusinessTime(calendar);
        const at = slow.add(start, amount * 1000);
        expect(due(fast, start, amount)).toBe(at);
        expect(fast.elapsed(start, at as Instant)).toBe(slow.elapsed(start, at) / 1000);
      }),
      { numRuns: 150 },
    );
  });

  it('adding and then measuring gives the amount, forwards and back', () => {
    fc.assert(
      fc.property(setting, seconds, ({ calendar, start }, amount) => {
        const time = new BusinessTime(calendar);
        expect(time.elapsed(start, due(time, start, amount))).toBe(amount);
        expect(time.elapsed(start, due(time, start, -amount))).toBe(-amount);
      }),
      { numRuns: 1000 },
    );
  });

  it('is monotonic in the start and in the amount', () => {
    fc.assert(
      fc.property(
        setting,
        seconds,
        seconds,
        fc.nat(3 * 86_400),
        ({ calendar, start }, a, b, later) => {
          const time = new BusinessTime(calendar);
          const low = Math.min(a, b);
          const second = (start + later * 1000) as Instant;
          expect(due(time, start, low)).toBeLessThanOrEqual(due(time, start, Math.max(a, b)));
          expect(due(time, start, low)).toBeLessThanOrEqual(due(time, second, low));
          for (const within of [{ businessDays: 2 }, { calendarDays: 2 }]) {
            expect(time.due(start, within)).toBeLessThanOrEqual(time.due(second, within));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never ends inside closed time: open just before it, or for an amount of 0 or less open from it', () => {
    fc.assert(
      fc.property(setting, seconds, ({ calendar, start }, amount) => {
        const slow = new MinuteStepping(calendar);
        const time = new BusinessTime(calendar);
        expect(slow.isOpen(due(time, start, amount) - 1)).toBe(true);
        expect(slow.isOpen(due(time, start, 0))).toBe(true);
        expect(slow.isOpen(due(time, start, -amount))).toBe(true);
        expect(slow.isOpen(time.due(start, { businessDays: 1 }) - 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('a working day ends at the last open minute of its date', () => {
    fc.assert(
      fc.property(setting, fc.integer({ min: 1, max: 3 }), ({ calendar, start }, n) => {
        const time = new BusinessTime(calendar);
        const slow = new MinuteStepping(calendar);
        const dateOf = (at: number) => time.zone.dayAt(at as Instant);
        let passed = 0;
        let last = dateOf(start);
        let closing = 0;
        let counting = false;
        // from the start of the local date: day 0 is the first date from here with an open minute
        for (let at = time.zone.startOfDay(last) as number; ; at += MINUTE) {
          const day = dateOf(at);
          if (day !== last && closing > 0) {
            if (counting && ++passed === n) break;
            counting = true;
            closing = 0;
          }
          last = day;
          if (slow.isOpen(at)) closing = at + MINUTE;
        }
        expect(time.due(start, { businessDays: n })).toBe(closing);
      }),
      { numRuns: 20 },
    );
  });
});
