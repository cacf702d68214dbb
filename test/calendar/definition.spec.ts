import { formatInstant, parseInstant, type Instant } from '../../src/kernel/instant';
import { calendarFrom } from '../../src/calendar/presets';

const good = {
  timezone: 'Europe/Helsinki',
  hours: { mon: [['08:00', '16:00']] },
};
const hours = (...mon: unknown[]) => ({ ...good, hours: { mon } });
const at = (text: string): Instant => parseInstant(text)!;

describe('a calendar file is refused with a sentence that names the field', () => {
  it.each([
    ['a bad zone', { ...good, timezone: 'Europe/Atlantis' }, /timezone: "Europe\/Atlantis" is not/],
    ['a bare offset', { ...good, timezone: '+03:00' }, /timezone: "\+03:00" is not a time zone/],
    ['no zone', { hours: good.hours }, /timezone: is missing/],
    ['no hours', { timezone: 'Etc/UTC' }, /hours: is missing/],
    ['no open time', { ...good, hours: {} }, /hours: no open time at all/],
    ['25:00', hours(['08:00', '25:00']), /hours\.mon\[0\]\[1\]: "25:00" is not a time of day/],
    ['24:30', hours(['08:00', '24:30']), /hours\.mon\[0\]\[1\]/],
    ['a reversed interval', hours(['16:00', '08:00']), /hours\.mon\[0\]: .*runs backwards/],
    [
      'an empty interval',
      hours(['08:00', '08:00']),
      /hours\.mon\[0\]: .*runs backwards or is empty/,
    ],
    [
      'overlapping intervals',
      hours(['08:00', '12:00'], ['11:59', '16:00']),
      /hours\.mon\[1\]: "11:59" to "16:00" overlaps hours\.mon\[0\]/,
    ],
    ['three times', hours(['08:00', '12:00', '16:00']), /hours\.mon\[0\]: expected a pair/],
    ['not a list', { ...good, hours: { mon: '08:00-16:00' } }, /hours\.mon: expected a list/],
    ['a wrong day', { ...good, hours: { monday: [] } }, /hours\.monday: is not a field/],
    [
      'a date that does not exist',
      { ...good, holidays: ['2026-02-30'] },
      /holidays\[0\]: "2026-02-30"/,
    ],
    [
      'an unknown country',
      { ...good, holidays: { country: 'XX' } },
      /holidays: no holidays .*"XX"/,
    ],
    [
      'a closure backwards',
      { ...good, closures: [{ from: '2026-07-31', to: '2026-07-06' }] },
      /closures\[0\]: .*backwards/,
    ],
    [
      'a closure on a date that does not exist',
      { ...good, closures: [{ from: '2026-06-31', to: '2026-07-06' }] },
      /closures\[0\]\.from: "2026-06-31"/,
    ],
    [
      'closed for longer than 400 days',
      { ...good, closures: [{ from: '2026-01-01', to: '2027-03-01' }] },
      /closures\[0\]: no open time within 400 days of 2026-01-01/,
    ],
    [
      'closed for longer than 400 days in pieces',
      {
        ...good,
        closures: [
          { from: '2026-01-01', to: '2026-08-30' },
          { from: '2026-08-31', to: '2027-03-01' },
        ],
      },
      /closures: no open time within 400 days of 2025-12-30/,
    ],
    ['a misspelt field', { ...good, closure: [] }, /calendar: closure: is not a field/],
    ['a list', [], /calendar: expected an object/],
    ['an unknown preset', 'XX', /"XX" is no preset, expected one of FI, SE, CA-ON/],
  ])('%s', (_name, file, sentence) => {
    expect(() => calendarFrom(file)).toThrow(sentence);
  });

  it('accepts intervals of a day in any order', () => {
    const calendar = calendarFrom(hours(['12:00', '16:00'], ['08:00', '12:00']));
    expect(calendar.elapsed(at('2026-06-01T00:00:00Z'), at('2026-06-02T00:00:00Z'))).toBe(8 * 3600);
  });

  it('accepts 24:00 as an end, touching intervals, and holidays of a country as data', () => {
    const calendar = calendarFrom({
      ...hours(['00:00', '12:00'], ['12:00', '24:00']),
      holidays: { country: 'CA', region: 'ON' },
    });
    expect(calendar.definition.holidays).toContain('2026-12-28');
  });

  it('stops with an error, not a loop, where the years end', () => {
    const calendar = calendarFrom(hours(['08:00', '08:01']));
    const start = at('2026-01-01T00:00:00Z');
    for (const within of [
      { businessSeconds: 1e9 },
      { businessSeconds: -1e9 },
      { businessDays: 1e9 },
      { calendarDays: 1e9 },
    ]) {
      expect(() => calendar.due(start, within)).toThrow(/leaves the years 1900 to 2199/);
    }
  });
});

describe('calendars', () => {
  it('give dates before 1970 and in 2199 like any other', () => {
    const calendar = calendarFrom(good);
    const due = (start: string) => formatInstant(calendar.due(at(start), { businessDays: 1 }));
    expect(due('1965-03-01T08:00:00Z')).toBe('1965-03-08T14:00:00Z');
    expect(due('2199-11-04T08:00:00Z')).toBe('2199-11-11T14:00:00Z');
  });

  it('end a calendar day where the next begins, also when midnight does not exist', () => {
    const midnightless = calendarFrom({ ...good, timezone: 'America/Santiago' });
    // on 6 September 2026 the clocks of Chile jump from 24:00 to 01:00
    expect(formatInstant(midnightless.due(at('2026-09-05T12:00:00Z'), { calendarDays: 0 }))).toBe(
      '2026-09-06T04:00:00Z',
    );
  });
});
