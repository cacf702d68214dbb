import type { BusinessTime } from '../../calendar/business-time';
import type { EpochDay } from '../../calendar/civil-date';
import { Zone } from '../../calendar/zone';
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
    soonUntil: calendar.due(now, { businessDays: WORKING_DAYS }),
  };
}

/** Where something belongs that is due then. What is due this instant is not late. */
export function groupOf(dueAt: Instant, { now, tomorrow, soonUntil }: Borders): Group {
  if (dueAt < now) return 'late';
  if (dueAt < tomorrow) return 'today';
  return dueAt <= soonUntil ? 'soon' : 'later';
}
