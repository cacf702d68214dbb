import { DAY_MS, formatDate, weekdayOf, type EpochDay } from '../../calendar/civil-date';
import { minutesOf } from '../../calendar/definition';
import type { Zone } from '../../calendar/zone';
import type { Instant } from '../../kernel/instant';
import type { Days } from '../page/period';
import type { WorkingDays } from './working-days';

/** By whose clock, and on which days. */
export interface Office {
  zone: Zone;
  days: WorkingDays;
}

/** A digest that may leave now. */
export interface DigestTime {
  /** "2026-03-30": of which day it is, or of the week that begins with that Monday; nobody gets two of one. */
  day: string;
  /** Since when it may. */
  from: Instant;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = DAY_MS / MINUTE_MS;
/** So long it may leave that somebody wants when the others have closed. */
const PATIENCE_MINUTES = 120;

/**
 * The digest of a working day: from the hour that was chosen, or when the day begins, until the day ends. So one that
 * could not leave in the morning leaves later that day, and never in the night or on a day off.
 * @param at "07:30"; null for when the working day begins
 * @returns null when none may leave now
 */
export function dailyTime(now: Instant, office: Office, at: string | null): DigestTime | null {
  const day = office.zone.dayAt(now);
  const span = spanOf(day, office, at);
  if (span === null || now < span.from || now >= span.until) return null;
  return { day: formatDate(day), from: span.from };
}

/**
 * The digest of a week, with the seven days that it tells of. It leaves on the chosen weekday, or on the first working
 * day after; one that could not leave then leaves in the working hours of a later day, up to the next one's.
 * @param on 0 for Monday up to 6 for Sunday
 * @returns with `since`, the beginning of the chosen day: who has had any weekly one from then on has had theirs, for
 * whoever moves it to another weekday would else get two of nearly the same days
 */
export function weeklyTime(
  now: Instant,
  office: Office,
  { on, at }: { on: number; at: string | null },
): (DigestTime & { days: Days; since: Instant }) | null {
  const today = office.zone.dayAt(now);
  const chosen = today - ((weekdayOf(today) - on + 7) % 7);
  let first = chosen as EpochDay;
  while (first < today && office.days.of(first) === null) first++;
  const span = spanOf(today, office, at);
  if (span === null || now < span.from || now >= span.until) return null;
  return {
    day: formatDate((chosen - weekdayOf(chosen as EpochDay)) as EpochDay),
    from: spanOf(first, office, at)!.from,
    since: office.zone.startOfDay(chosen as EpochDay),
    days: { first: (chosen - 7) as EpochDay, last: (chosen - 1) as EpochDay },
  };
}

/** When a digest may leave on a day; null on a day off. */
function spanOf(
  day: EpochDay,
  { zone, days }: Office,
  at: string | null,
): { from: Instant; until: Instant } | null {
  const opening = days.of(day);
  if (opening === null) return null;
  const begins = at === null ? opening.opens : minutesOf(at);
  const ends = Math.min(Math.max(opening.closes, begins + PATIENCE_MINUTES), DAY_MINUTES);
  const wall = (minutes: number) => zone.fromWall(day * DAY_MS + minutes * MINUTE_MS);
  return { from: wall(begins), until: wall(ends) };
}
