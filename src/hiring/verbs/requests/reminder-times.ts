import { BusinessTime } from '../../../calendar/business-time';
import type { EpochDay } from '../../../calendar/civil-date';
import type { Instant } from '../../../kernel/instant';
import type { ColleagueRequest } from '../../../store/entities/hiring/colleague-request.entity';
import { isLinkOver } from './request-secrets';

/** Working days from the one on which an answer is due: before it, on it, and twice after it. Then a person takes over. */
const ON_WORKING_DAYS = [-1, 0, 1, 3];
/** A calendar is never closed for longer. */
const LONGEST_CLOSURE_DAYS = 400;

/** The hours of a colleague: the days and times of the job's calendar, by the clock of where they are. */
export function hoursOf(
  calendar: BusinessTime,
  { timezone }: Pick<ColleagueRequest, 'timezone'>,
): BusinessTime {
  if (timezone === null || timezone === calendar.zone.name) return calendar;
  return new BusinessTime({ ...calendar.definition, timezone });
}

/**
 * When a colleague who has not answered is next sent the mail again: as a working day of theirs begins, never on the day
 * on which they had it last, and no more than four times.
 * @param hours the colleague's
 * @param lastSent when the mail left last
 * @returns null when not any more
 */
export function nextReminder(
  { askedAt, due, later }: Pick<ColleagueRequest, 'askedAt' | 'due' | 'later'>,
  hours: BusinessTime,
  lastSent: Instant,
): Instant | null {
  const dueDay = workingDay(hours, hours.zone.dayAt(later ?? due), -1);
  const sentOn = hours.zone.dayAt(lastSent);
  for (const days of ON_WORKING_DAYS) {
    const day = moved(hours, dueDay, days);
    if (day <= sentOn) continue;
    const at = hours.due(hours.zone.startOfDay(day), { businessSeconds: 0 });
    return isLinkOver(askedAt, at) ? null : at;
  }
  return null;
}

/** As many working days later, or earlier. */
function moved(hours: BusinessTime, from: EpochDay, days: number): EpochDay {
  const step = Math.sign(days);
  let day = from;
  for (let left = Math.abs(days); left > 0; left--) {
    day = workingDay(hours, (day + step) as EpochDay, step);
  }
  return day;
}

/** That day, or the nearest working day in a direction. */
function workingDay(hours: BusinessTime, from: EpochDay, step: number): EpochDay {
  const { zone } = hours;
  for (let i = 0; i <= LONGEST_CLOSURE_DAYS; i++) {
    const day = (from + i * step) as EpochDay;
    const opening = hours.due(zone.startOfDay(day), { businessSeconds: 0 });
    if (zone.dayAt(opening) === day) return day;
  }
  return from;
}
