import { z } from 'zod';
import { InputError } from '../kernel/errors';
import { quote, readShape } from '../kernel/shape';
import { formatDate, parseDate, weekdayOf, type EpochDay } from './civil-date';
import { Zone } from './zone';

/** Names of the days of the week, Monday first, as calendar files write them. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Opening hours of one day: "HH:MM" from, up to and without "HH:MM" to (at most "24:00"). */
export type Interval = readonly [from: string, to: string];

/** A calendar as it is written down and stored: immutable once used, a change makes a new version. */
export interface CalendarDefinition {
  readonly name: string;
  readonly version: number;
  readonly timezone: string;
  readonly hours: Readonly<Partial<Record<Weekday, readonly Interval[]>>>;
  readonly holidays: readonly string[];
  readonly closures: readonly { readonly from: string; readonly to: string }[];
}

/** No start may have to wait longer than this for open time (design, section 3). */
export const LONGEST_CLOSED_DAYS = 400;
const FIRST_DAY = parseDate('1900-01-01')!;
const LAST_DAY = parseDate('2199-12-31')!;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, {
  error: (issue) => `${quote(issue.input)} is not a time of day, expected "00:00" to "24:00"`,
});
const date = z.string().refine((text) => parseDate(text) !== null, {
  error: (issue) => `${quote(issue.input)} is not a date that exists, expected "YYYY-MM-DD"`,
});
const interval = z.tuple([time, time], { error: 'expected a pair ["HH:MM", "HH:MM"]' });
const intervals = z.array(interval, { error: 'expected a list of ["HH:MM", "HH:MM"] pairs' });
const file = z.strictObject(
  {
    name: z.string().min(1).default('calendar'),
    version: z.int().positive().default(1),
    timezone: z.string(),
    hours: z.strictObject(
      Object.fromEntries(WEEKDAYS.map((day) => [day, intervals.optional()])) as Record<
        Weekday,
        z.ZodOptional<typeof intervals>
      >,
      { error: (issue) => expectedKeys(issue, 'an object with the keys mon to sun') },
    ),
    holidays: z
      .union(
        [z.array(date), z.strictObject({ country: z.string(), region: z.string().nullish() })],
        { error: 'expected a list of dates or {"country": "FI", "region": null}' },
      )
      .default([]),
    closures: z.array(z.strictObject({ from: date, to: date })).default([]),
  },
  { error: (issue) => expectedKeys(issue, 'an object') },
);

/** Gives the checked-in holidays of a country or region. @throws InputError for one that has none */
export type HolidaysOf = (country: string, region: string | null) => string[];

/**
 * Reads a calendar file.
 * @param holidaysOf looks up `holidays: {country, region}`; the dates become part of the definition
 * @throws InputError naming the field and what was expected: a bad zone, time or date, intervals that
 *   overlap or run backwards, no open time within 400 days of some start
 */
export function readCalendar(value: unknown, holidaysOf: HolidaysOf): CalendarDefinition {
  const read = readShape(file, value, 'calendar');
  within('timezone', () => Zone.named(read.timezone));
  const closed = read.holidays;
  const definition: CalendarDefinition = {
    ...read,
    holidays: Array.isArray(closed)
      ? closed
      : within('holidays', () => holidaysOf(closed.country, closed.region ?? null)),
  };
  checkHours(definition);
  checkClosures(definition);
  return definition;
}

/** Minutes since midnight of "HH:MM". */
export function minutesOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}

/** The days on which a calendar is closed all day, without repetition. */
export function closedDays(definition: CalendarDefinition): Set<EpochDay> {
  const days = new Set(definition.holidays.map((holiday) => parseDate(holiday)!));
  for (const closure of definition.closures) {
    const last = parseDate(closure.to)!;
    for (let day = parseDate(closure.from)!; day <= last; day++) days.add(day);
  }
  return days;
}

function checkHours(definition: CalendarDefinition): void {
  let openMinutes = 0;
  for (const day of WEEKDAYS) {
    const list = definition.hours[day] ?? [];
    list.forEach(([from, to], i) => {
      const path = `hours.${day}[${i}]`;
      if (minutesOf(from) >= minutesOf(to)) {
        refuse(path, `"${from}" to "${to}" runs backwards or is empty, expected from before to`);
      }
      const other = list.findIndex(
        ([f, t], j) => j < i && minutesOf(f) < minutesOf(to) && minutesOf(from) < minutesOf(t),
      );
      if (other >= 0) refuse(path, `"${from}" to "${to}" overlaps hours.${day}[${other}]`);
      openMinutes += minutesOf(to) - minutesOf(from);
    });
  }
  if (openMinutes === 0) refuse('hours', 'no open time at all, expected at least one interval');
}

function checkClosures(definition: CalendarDefinition): void {
  definition.closures.forEach(({ from, to }, i) => {
    const length = parseDate(to)! - parseDate(from)! + 1;
    if (length < 1) refuse(`closures[${i}]`, `"${from}" to "${to}" runs backwards`);
    if (length > LONGEST_CLOSED_DAYS) refuse(`closures[${i}]`, tooLongClosed(from));
  });
  const days = closedDays(definition);
  const sorted = [...days].sort((a, b) => a - b);
  if (sorted.length === 0) return;
  checkDay(sorted[0]!);
  checkDay(sorted.at(-1)!);
  const openWeekdays = new Set(
    WEEKDAYS.flatMap((day, i) => (definition.hours[day]?.length ? [i] : [])),
  );
  let run = 0;
  for (let day = sorted[0]! - 7; day <= sorted.at(-1)! + 7; day++) {
    const closed = days.has(day as EpochDay) || !openWeekdays.has(weekdayOf(day as EpochDay));
    run = closed ? run + 1 : 0;
    if (run > LONGEST_CLOSED_DAYS) {
      refuse('closures', tooLongClosed(formatDate((day - run + 1) as EpochDay)));
    }
  }
}

function checkDay(day: EpochDay): void {
  if (day < FIRST_DAY || day > LAST_DAY) {
    refuse('closures', `${formatDate(day)} is out of range, expected a date from 1900 to 2199`);
  }
}

function tooLongClosed(from: string): string {
  return `no open time within ${LONGEST_CLOSED_DAYS} days of ${from}`;
}

function refuse(path: string, why: string): never {
  throw new InputError(`calendar: ${path}: ${why}`);
}

function within<T>(path: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof InputError) refuse(path, error.message);
    throw error;
  }
}

function expectedKeys(issue: z.core.$ZodRawIssue, shape: string): string | undefined {
  return issue.code === 'unrecognized_keys' || issue.input === undefined
    ? undefined
    : `expected ${shape}`;
}
