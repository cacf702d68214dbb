import type { BusinessTime } from '../../calendar/business-time';
import type { EpochDay } from '../../calendar/civil-date';
import { Zone } from '../../calendar/zone';
import { workingDays } from '../board/working-days';
import type { Instant } from '../../kernel/instant';

/** When something is due, as a day's work is divided. */
export type Group = 'late' | 'today' | 'soon' | 'later';

const WORKING_DAYS = 2;

/** The borders between the groups. */
export interface Borders {
  now: Instant;
  /** When the reader's day ends. */
  tomorrow: Instant;
  /** When the second working day from now ends, in the calendar of what is owed. */
  soonUntil: Instant;
}

/** @param zone whose day today is */
export function bordersAt(now: Instant, zone: string, calendar: BusinessTime): Borders {
  const theirs = Zone.named(zone);
  return {
    now,
    tomorrow: theirs.startOfDay((theirs.dayAt(now) + 1) as EpochDay),
    // on a day off the first working day ahead is the day that counts as none
    soonUntil: calendar.due(now, {
      businessDays: WORKING_DAYS - (isWorkingDay(calendar, now) ? 0 : 1),
    }),
  };
}

function isWorkingDay(calendar: BusinessTime, now: Instant): boolean {
  const { zone } = calendar;
  const yesterday = zone.startOfDay((zone.dayAt(now) - 1) as EpochDay);
  return workingDays(calendar, yesterday, now).count > 0;
}

/** Where something belongs that is due then. What is due this instant is not late. */
export function groupOf(dueAt: Instant, { now, tomorrow, soonUntil }: Borders): Group {
  if (dueAt < now) return 'late';
  if (dueAt < tomorrow) return 'today';
  return dueAt <= soonUntil ? 'soon' : 'later';
}
