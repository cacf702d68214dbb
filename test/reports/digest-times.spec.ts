import { parseDate } from '../../src/calendar/civil-date';
import { calendarFrom } from '../../src/calendar/presets';
import { Zone } from '../../src/calendar/zone';
import { parseInstant } from '../../src/kernel/instant';
import { dailyTime, weeklyTime } from '../../src/reports/digests/digest-times';
import { WorkingDays } from '../../src/reports/digests/working-days';

const at = (text: string) => parseInstant(text)!;
const FI = new WorkingDays(calendarFrom('FI').definition);
const office = (zone = 'Europe/Helsinki', days = FI) => ({ zone: Zone.named(zone), days });
const nightShift = new WorkingDays(
  calendarFrom({
    ...{ timezone: 'Europe/Helsinki', holidays: [], closures: [] },
    hours: { mon: [['20:00', '24:00']], sun: [['00:00', '06:00']] },
  }).definition,
);

describe('the digest of a day may leave', () => {
  const HELSINKI = 'Europe/Helsinki';
  it.each([
    // Monday 4 May 2026, in the hours 8 to 16
    [HELSINKI, null, '2026-05-04T07:59:59.999+03:00', null],
    [HELSINKI, null, '2026-05-04T08:00:00+03:00', '2026-05-04'],
    // the service was down in the morning
    [HELSINKI, null, '2026-05-04T15:59:59+03:00', '2026-05-04'],
    [HELSINKI, null, '2026-05-04T16:00:00+03:00', null],
    [HELSINKI, null, '2026-05-05T00:00:00+03:00', null],
    // Saturday, Sunday, Ascension Day, and the day after it
    [HELSINKI, null, '2026-05-09T10:00:00+03:00', null],
    [HELSINKI, null, '2026-05-10T10:00:00+03:00', null],
    [HELSINKI, null, '2026-05-14T10:00:00+03:00', null],
    [HELSINKI, null, '2026-05-15T10:00:00+03:00', '2026-05-15'],
    // by their own clock, not the organisation's
    ['Europe/Stockholm', null, '2026-05-04T08:30:00+03:00', null],
    ['Europe/Stockholm', null, '2026-05-04T09:00:00+03:00', '2026-05-04'],
    ['America/New_York', null, '2026-05-04T12:00:00Z', '2026-05-04'],
    ['America/New_York', null, '2026-05-05T00:30:00Z', null],
    ['Pacific/Auckland', null, '2026-05-03T20:00:00Z', '2026-05-04'],
    ['Pacific/Auckland', null, '2026-05-08T20:00:00Z', null],
    ['Asia/Kathmandu', null, '2026-05-04T02:14:59Z', null],
    ['Asia/Kathmandu', null, '2026-05-04T02:15:00Z', '2026-05-04'],
    // the Monday after the clocks went forward, and the one after they went back
    [HELSINKI, null, '2026-03-30T04:59:59Z', null],
    [HELSINKI, null, '2026-03-30T05:00:00Z', '2026-03-30'],
    [HELSINKI, null, '2026-10-26T05:59:59Z', null],
    [HELSINKI, null, '2026-10-26T06:00:00Z', '2026-10-26'],
    // another hour
    [HELSINKI, '07:30', '2026-05-04T07:30:00+03:00', '2026-05-04'],
    [HELSINKI, '07:30', '2026-05-04T15:00:00+03:00', '2026-05-04'],
    [HELSINKI, '13:00', '2026-05-04T12:59:00+03:00', null],
    [HELSINKI, '18:00', '2026-05-04T19:59:00+03:00', '2026-05-04'],
    [HELSINKI, '18:00', '2026-05-04T20:00:00+03:00', null],
    [HELSINKI, '23:30', '2026-05-04T23:59:59+03:00', '2026-05-04'],
    [HELSINKI, '23:30', '2026-05-05T00:00:00+03:00', null],
    [HELSINKI, '00:00', '2026-05-04T00:00:00+03:00', '2026-05-04'],
    [HELSINKI, '07:30', '2026-05-09T08:00:00+03:00', null],
  ])('in %s, asked for at %s, on %s: %s', (zone, wanted, now, day) => {
    expect(dailyTime(at(now), office(zone), wanted)?.day ?? null).toBe(day);
  });

  it('once, where the clock shows an hour twice or not at all', () => {
    const sundays = new WorkingDays(
      calendarFrom({
        ...{ timezone: 'Europe/Helsinki', holidays: [], closures: [] },
        hours: { sun: [['00:00', '24:00']] },
      }).definition,
    );
    const asked = (now: string) => dailyTime(at(now), office('Europe/Helsinki', sundays), '03:30');
    // from 03:00 to 04:00
    expect(asked('2026-03-29T00:59:59Z')).toBeNull();
    expect(asked('2026-03-29T01:00:00Z')?.day).toBe('2026-03-29');
    // 03:30 comes twice
    const first = asked('2026-10-25T00:30:00Z');
    expect(first).toEqual({ day: '2026-10-25', from: at('2026-10-25T00:30:00Z') });
    expect(asked('2026-10-25T01:30:00Z')).toEqual(first);
  });

  it('up to midnight of a day that closes then', () => {
    const asked = (now: string) =>
      dailyTime(at(now), office('Europe/Helsinki', nightShift), null)?.day;
    expect(asked('2026-05-04T20:00:00+03:00')).toBe('2026-05-04');
    expect(asked('2026-05-04T23:59:00+03:00')).toBe('2026-05-04');
    expect(asked('2026-05-05T00:00:00+03:00')).toBeUndefined();
  });
});

describe('the digest of a week', () => {
  const MONDAY = 0;
  const FRIDAY = 4;
  const SUNDAY = 6;
  it.each([
    [MONDAY, null, '2026-05-04T07:59:00+03:00', null, null],
    [MONDAY, null, '2026-05-04T08:00:00+03:00', '2026-05-04', '2026-04-27'],
    [MONDAY, '10:00', '2026-05-04T09:59:00+03:00', null, null],
    // it could not leave on Monday
    [MONDAY, null, '2026-05-05T07:00:00+03:00', null, null],
    [MONDAY, null, '2026-05-05T08:00:00+03:00', '2026-05-04', '2026-04-27'],
    [MONDAY, null, '2026-05-08T15:00:00+03:00', '2026-05-04', '2026-04-27'],
    [MONDAY, null, '2026-05-09T10:00:00+03:00', null, null],
    [MONDAY, null, '2026-05-11T08:00:00+03:00', '2026-05-11', '2026-05-04'],
    // Easter Monday
    [MONDAY, null, '2026-04-06T10:00:00+03:00', null, null],
    [MONDAY, null, '2026-04-07T08:00:00+03:00', '2026-04-06', '2026-03-30'],
    [FRIDAY, null, '2026-05-07T12:00:00+03:00', '2026-04-27', '2026-04-24'],
    [FRIDAY, null, '2026-05-08T08:00:00+03:00', '2026-05-04', '2026-05-01'],
    [SUNDAY, null, '2026-05-10T12:00:00+03:00', null, null],
    [SUNDAY, null, '2026-05-11T08:00:00+03:00', '2026-05-04', '2026-05-03'],
  ])('on day %i at %s, on %s: of the week of %s, from %s', (on, time, now, day, first) => {
    const found = weeklyTime(at(now), office(), { on, at: time });
    expect(found?.day ?? null).toBe(day);
    expect(found?.days ?? null).toEqual(
      first && { first: parseDate(first)!, last: parseDate(first)! + 6 },
    );
  });

  it.each([
    // on Monday it is told that it is to leave on Sundays, whose mail leaves on Monday, or the other way round
    [SUNDAY, null, '2026-05-11T08:00:00+03:00', true],
    [MONDAY, '2026-05-11T08:00:00+03:00', '2026-05-11T09:00:00+03:00', false],
    [SUNDAY, '2026-05-11T08:00:00+03:00', '2026-05-12T09:00:00+03:00', false],
    [MONDAY, '2026-05-11T08:00:00+03:00', '2026-05-18T08:00:00+03:00', true],
    // one that could not leave before Friday does not keep the next one
    [MONDAY, '2026-05-15T08:00:00+03:00', '2026-05-18T08:00:00+03:00', true],
  ])('on day %i after one of %s, on %s: %s', (on, last, now, may) => {
    const found = weeklyTime(at(now), office(), { on, at: null });
    expect(found !== null && (last === null || at(last) < found.since)).toBe(may);
  });

  it('was to leave on the first working day, for those who came later', () => {
    const late = weeklyTime(at('2026-04-08T09:00:00+03:00'), office(), { on: 0, at: null });
    expect(late?.from).toBe(at('2026-04-07T08:00:00+03:00'));
  });
});
