import { formatDate, parseDate, type EpochDay } from '../../src/calendar/civil-date';
import { Zone } from '../../src/calendar/zone';
import { formatInstant } from '../../src/kernel/instant';
import {
  daysBefore,
  daysOf,
  instantsOf,
  weeksUpTo,
  type Days,
} from '../../src/reports/page/period';
import { wilsonInterval } from '../../src/sla/report/interval';

const day = (text: string): EpochDay => parseDate(text)!;
const shown = ({ first, last }: Days) => `${formatDate(first)} ${formatDate(last)}`;

describe('a period', () => {
  it.each([
    ['month', '2026-03-15', '2026-03-01 2026-03-31'],
    ['month', '2024-02-29', '2024-02-01 2024-02-29'],
    ['last-month', '2026-01-01', '2025-12-01 2025-12-31'],
    ['quarter', '2026-12-31', '2026-10-01 2026-12-31'],
    ['last-quarter', '2026-02-01', '2025-10-01 2025-12-31'],
    ['last-quarter', '2026-08-01', '2026-04-01 2026-06-30'],
    ['year', '2026-06-30', '2026-01-01 2026-12-31'],
    ['last-year', '2026-01-01', '2025-01-01 2025-12-31'],
  ] as const)('%s of %s is %s', (name, today, days) => {
    expect(shown(daysOf(name, day(today)))).toBe(days);
  });

  it.each([
    ['2026-03-01 2026-03-31', '2026-02-01 2026-02-28'],
    ['2026-01-01 2026-03-31', '2025-10-01 2025-12-31'],
    ['2026-01-01 2026-12-31', '2025-01-01 2025-12-31'],
    ['2026-03-02 2026-03-08', '2026-02-23 2026-03-01'],
    ['2026-03-31 2026-03-31', '2026-03-30 2026-03-30'],
  ])('before %s comes %s', (days, before) => {
    const [first, last] = days.split(' ').map(day);
    expect(shown(daysBefore({ first: first!, last: last! }))).toBe(before);
  });

  it('begins and ends by the clock of the zone, also where the clocks change', () => {
    const days = { first: day('2026-03-29'), last: day('2026-03-29') };
    const { from, to } = instantsOf(days, Zone.named('Europe/Helsinki'));
    expect([from, to].map(formatInstant)).toEqual(['2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z']);
  });

  it('has twelve weeks from Monday to Sunday behind it', () => {
    const weeks = weeksUpTo(day('2026-05-10')).map(shown);
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)).toBe('2026-05-04 2026-05-10');
    expect(weeks[0]).toBe('2026-02-16 2026-02-22');
  });
});

describe('the interval of a rate', () => {
  // E. B. Wilson (1927); values as R's prop.test(x, n, correct = FALSE) gives them
  it.each([
    [51, 64, 0.6827, 0.8773],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [272, 300, 0.8685, 0.9349],
  ])('of %i of %i goes from %f to %f', (kept, of, low, high) => {
    const [a, b] = wilsonInterval(kept, of)!;
    expect(a).toBeCloseTo(low, 3);
    expect(b).toBeCloseTo(high, 3);
  });

  it('of nothing is none', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});
