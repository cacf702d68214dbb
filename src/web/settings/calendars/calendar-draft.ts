import { WEEKDAYS, type CalendarDefinition, type Weekday } from '../../../calendar/definition';
import { proposedHolidays } from '../../../hiring/terms/text/holidays';
import { typedIn } from '../../answering/answering';

/** Two fields, either of which may be empty. */
export type Pair = readonly [from: string, to: string];

/** A calendar as it is being typed. */
export interface CalendarDraft {
  timezone: string;
  hours: Record<Weekday, Pair[]>;
  /** The dates that are ticked, of the years on the page. */
  holidays: string[];
  /** The dates that can be ticked: the preset's and their own. */
  listed: string[];
  closures: Pair[];
}

/** So many years of holidays are on the page; those of others stay as they are. */
const YEARS = 3;
/** No calendar has more. */
const MOST_ROWS = 100;
const MOST_INTERVALS = 12;

/** The years whose holidays are on the page. */
export function shownYears(thisYear: number): number[] {
  return Array.from({ length: YEARS }, (_, i) => thisYear + i);
}

/** A calendar that is there, as a draft. */
export function draftOf(calendar: CalendarDefinition, thisYear: number): CalendarDraft {
  const isShown = (date: string) => shownYears(thisYear).includes(Number(date.slice(0, 4)));
  const holidays = calendar.holidays.filter(isShown);
  return {
    timezone: calendar.timezone,
    hours: eachDay((day) => [...(calendar.hours[day] ?? [])]),
    holidays,
    listed: [...new Set([...proposedHolidays(calendar).filter(isShown), ...holidays])].sort(),
    closures: calendar.closures.map(({ from, to }) => [from, to]),
  };
}

/** What was typed, to be shown again. @param base the calendar that the form began with */
export function draftTyped(
  body: unknown,
  base: CalendarDefinition,
  thisYear: number,
): CalendarDraft {
  const all = Object.keys(body ?? {});
  const ticked = all.flatMap((name) => /^h-(\d{4}-\d\d-\d\d)$/.exec(name)?.[1] ?? []);
  const added = typedIn(body, 'add');
  const holidays = [...new Set([...ticked, ...(added === '' ? [] : [added])])].sort();
  return {
    timezone: typedIn(body, 'timezone'),
    hours: eachDay((day) => pairs(body, day, MOST_INTERVALS).map(untilMidnight)),
    holidays,
    listed: [...new Set([...draftOf(base, thisYear).listed, ...holidays])].sort(),
    closures: pairs(body, 'closure', MOST_ROWS),
  };
}

/** The calendar file that a draft comes to. @param base gives the holidays of the years that are not on the page */
export function calendarOf(
  draft: CalendarDraft,
  base: CalendarDefinition,
  thisYear: number,
): object {
  const years = shownYears(thisYear);
  const others = base.holidays.filter((date) => !years.includes(Number(date.slice(0, 4))));
  return {
    timezone: draft.timezone,
    hours: Object.fromEntries(Object.entries(draft.hours).filter(([, list]) => list.length > 0)),
    holidays: [...new Set([...others, ...draft.holidays])].sort(),
    // a closure without an end is one day
    closures: draft.closures.map(([from, to]) => ({ from, to: to === '' ? from : to })),
  };
}

/** A field for a time of day has no 24:00; who is open to 00:00 means it. */
function untilMidnight([from, to]: Pair): Pair {
  return [from, to === '00:00' ? '24:00' : to];
}

function pairs(body: unknown, name: string, most: number): Pair[] {
  const found: Pair[] = [];
  for (let i = 0; i < most; i++) {
    const pair = [typedIn(body, `${name}-${i}-from`), typedIn(body, `${name}-${i}-to`)] as const;
    if (pair.some((text) => text !== '')) found.push(pair);
  }
  return found;
}

function eachDay(of: (day: Weekday) => Pair[]): Record<Weekday, Pair[]> {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, of(day)])) as Record<Weekday, Pair[]>;
}
