import type { Instant } from '../../src/kernel/instant';
import { formatDay, formatMoment, formatTime } from '../../src/mail/locale';

const at = Date.UTC(2026, 2, 1, 23, 5) as Instant;

describe('a time in a letter', () => {
  it.each([
    ['en', 'Europe/Helsinki', 'Monday, 2 March 2026 at 01:05 (Helsinki)'],
    ['fi', 'Europe/Helsinki', 'maanantaina 2. maaliskuuta 2026 klo 1.05 (Helsinki)'],
    ['sv', 'Europe/Helsinki', 'måndag 2 mars 2026 kl. 01:05 (Helsingfors)'],
    ['fi', 'Europe/Stockholm', 'maanantaina 2. maaliskuuta 2026 klo 0.05 (Tukholma)'],
    ['sv', 'America/New_York', 'söndag 1 mars 2026 kl. 18:05 (New York)'],
    ['en', 'UTC', 'Sunday, 1 March 2026 at 23:05 (UTC)'],
  ] as const)('in %s for %s', (locale, zone, text) => {
    expect(formatMoment(at, zone, locale)).toBe(text);
  });

  it.each([
    ['en', 'Monday, 2 March 2026', '01:05'],
    ['fi', 'maanantaina 2. maaliskuuta 2026', '1.05'],
    ['sv', 'måndag 2 mars 2026', '01:05'],
  ] as const)('as a day or a time of day in %s', (locale, day, time) => {
    expect(formatDay(at, 'Europe/Helsinki', locale)).toBe(day);
    expect(formatTime(at, 'Europe/Helsinki', locale)).toBe(time);
  });

  it('has every Finnish weekday in the essive', () => {
    const days = Array.from({ length: 7 }, (_, i) =>
      formatDay((at + i * 86_400_000) as Instant, 'UTC', 'fi'),
    );
    expect(days.map((day) => day.split(' ')[0])).toEqual([
      ...['sunnuntaina', 'maanantaina', 'tiistaina', 'keskiviikkona'],
      ...['torstaina', 'perjantaina', 'lauantaina'],
    ]);
  });
});
