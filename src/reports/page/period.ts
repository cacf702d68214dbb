import { DAY_MS, weekdayOf, type EpochDay } from '../../calendar/civil-date';
import type { Zone } from '../../calendar/zone';
import type { Instant } from '../../kernel/instant';

/** Periods that have a name; the others have a first and a last day. */
export const PERIODS = [
  ...(['month', 'last-month', 'quarter', 'last-quarter', 'year', 'last-year', 'custom'] as const),
];
export type PeriodName = (typeof PERIODS)[number];

/** Local dates, first and last included. */
export interface Days {
  first: EpochDay;
  last: EpochDay;
}

/** How many weeks a trend has. */
const WEEKS = 12;

/** The dates of a named period, as of a date. */
export function daysOf(name: Exclude<PeriodName, 'custom'>, today: EpochDay): Days {
  const { year, month } = partsOf(today);
  const back = name.startsWith('last-') ? 1 : 0;
  if (name.endsWith('month')) return monthsFrom(year, month - back, 1);
  if (name.endsWith('quarter')) return monthsFrom(year, month - (month % 3) - 3 * back, 3);
  return monthsFrom(year - back, 0, 12);
}

/** The first day of the month so many months ago. */
export function monthBefore(today: EpochDay, months: number): EpochDay {
  const { year, month } = partsOf(today);
  return firstOf(year, month - months);
}

/** The days before them: whole months before whole months, else as many days. */
export function daysBefore({ first, last }: Days): Days {
  const [a, b] = [partsOf(first), partsOf((last + 1) as EpochDay)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  if (a.day === 1 && b.day === 1) return monthsFrom(a.year, a.month - months, months);
  return { first: (first - (last - first + 1)) as EpochDay, last: (first - 1) as EpochDay };
}

/** From the beginning of the first day up to the end of the last, by the clock of a zone. */
export function instantsOf({ first, last }: Days, zone: Zone): { from: Instant; to: Instant } {
  return { from: zone.startOfDay(first), to: zone.startOfDay((last + 1) as EpochDay) };
}

/** Twelve weeks from Monday to Sunday, the last one that of a date. */
export function weeksUpTo(day: EpochDay): Days[] {
  const monday = day - weekdayOf(day);
  return Array.from({ length: WEEKS }, (_, i) => {
    const first = (monday - 7 * (WEEKS - 1 - i)) as EpochDay;
    return { first, last: (first + 6) as EpochDay };
  });
}

/** The weeks from Monday to Sunday, or the months, of some days; of the first and the last only what lies in them. */
export function stretchesOf({ first, last }: Days, of: 'week' | 'month'): Days[] {
  const stretches: Days[] = [];
  for (let day = first; day <= last;) {
    const end = of === 'week' ? day - weekdayOf(day) + 6 : endOfMonth(day);
    stretches.push({ first: day, last: Math.min(end, last) as EpochDay });
    day = (end + 1) as EpochDay;
  }
  return stretches;
}

function endOfMonth(day: EpochDay): number {
  const { year, month } = partsOf(day);
  return firstOf(year, month + 1) - 1;
}

/** So many whole months. @param month 0 for January; others reach into other years */
function monthsFrom(year: number, month: number, count: number): Days {
  const first = firstOf(year, month);
  return { first, last: (firstOf(year, month + count) - 1) as EpochDay };
}

function firstOf(year: number, month: number): EpochDay {
  return (Date.UTC(year, month, 1) / DAY_MS) as EpochDay;
}

function partsOf(day: EpochDay): { year: number; month: number; day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}
