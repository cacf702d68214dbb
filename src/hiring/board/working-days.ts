import type { BusinessTime } from '../../calendar/business-time';
import { formatDate, weekdayOf, type EpochDay } from '../../calendar/civil-date';
import { closedDays, WEEKDAYS } from '../../calendar/definition';
import type { Instant } from '../../kernel/instant';

/** How far away an instant is on a calendar. */
export interface WorkingDays {
  /** Working days after the first one's, the last one's among them if it is one. */
  count: number;
  /** "2026-06-08": days on which one would work, were they no holiday or closure. */
  skipped: string[];
}

/** What is further ahead is not counted day by day. */
const MOST_DAYS = 400;

/** How many working days lie between two instants; none when the second is not later. */
export function workingDays(calendar: BusinessTime, from: Instant, to: Instant): WorkingDays {
  const { zone, definition } = calendar;
  const closed = closedDays(definition);
  const found: WorkingDays = { count: 0, skipped: [] };
  const last = Math.min(zone.dayAt(to), zone.dayAt(from) + MOST_DAYS);
  for (let day = (zone.dayAt(from) + 1) as EpochDay; day <= last; day++) {
    const hours = definition.hours[WEEKDAYS[weekdayOf(day)]!] ?? [];
    if (hours.length === 0) continue;
    if (closed.has(day)) found.skipped.push(formatDate(day));
    else found.count++;
  }
  return found;
}
