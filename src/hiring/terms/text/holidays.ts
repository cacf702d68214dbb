import { formatDate, parseDate, weekdayOf, type EpochDay } from '../../../calendar/civil-date';
import { WEEKDAYS, type CalendarDefinition } from '../../../calendar/definition';
import { calendarFrom, PRESET_NAMES } from '../../../calendar/presets';

/** The holidays of the preset that a calendar has most in common with. */
export function proposedHolidays({ holidays }: CalendarDefinition): readonly string[] {
  const own = new Set(holidays);
  const found = PRESET_NAMES.map((name) => calendarFrom(name).definition.holidays)
    .map((dates) => ({ dates, common: dates.filter((date) => own.has(date)).length }))
    .reduce((best, one) => (one.common > best.common ? one : best));
  return found.common === 0 ? [] : found.dates;
}

/**
 * The holidays of the twelve months after a date that fall on a day with hours: those about which there is something
 * to decide.
 */
export function comingHolidays(calendar: CalendarDefinition, from: string): string[] {
  const first = parseDate(from)!;
  const until = formatDate((first + 365) as EpochDay);
  const all = new Set([...proposedHolidays(calendar), ...calendar.holidays]);
  return [...all]
    .filter((date) => date >= from && date < until)
    .filter((date) => (calendar.hours[WEEKDAYS[weekdayOf(parseDate(date)!)]!]?.length ?? 0) > 0)
    .sort();
}
