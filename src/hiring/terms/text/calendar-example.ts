import type { BusinessTime } from '../../../calendar/business-time';
import { closedDays, WEEKDAYS, type CalendarDefinition } from '../../../calendar/definition';
import { formatDate, weekdayOf, type EpochDay } from '../../../calendar/civil-date';
import type { Instant } from '../../../kernel/instant';

/** What a calendar means for somebody who applies now. */
export interface CalendarExample {
  start: Instant;
  /** Two working days from then. */
  due: Instant;
  /** IANA name of the calendar's own clock. */
  zone: string;
  /** The local dates between that do not count. */
  skipped: { date: string; why: 'holiday' | 'closure' | 'weekday' }[];
}

const DAYS = 2;
/** After a long closure the first days say enough. */
const MOST_SKIPPED = 30;

/** If a candidate applies at `start`, when two working days end, and which days do not count until then. */
export function calendarExample(calendar: BusinessTime, start: Instant): CalendarExample {
  const due = calendar.due(start, { businessDays: DAYS });
  const { definition, zone } = calendar;
  const holidays = new Set(definition.holidays);
  const closed = closedDays(definition);
  const skipped: CalendarExample['skipped'] = [];
  const last = zone.dayAt((due - 1) as Instant);
  for (let day = zone.dayAt(start); day <= last && skipped.length < MOST_SKIPPED; day++) {
    const date = formatDate(day);
    if (holidays.has(date)) skipped.push({ date, why: 'holiday' });
    else if (closed.has(day)) skipped.push({ date, why: 'closure' });
    else if (!isOpenOn(definition, day)) skipped.push({ date, why: 'weekday' });
  }
  return { start, due, zone: definition.timezone, skipped };
}

function isOpenOn({ hours }: CalendarDefinition, day: EpochDay): boolean {
  const name = WEEKDAYS[weekdayOf(day)]!;
  return (hours[name]?.length ?? 0) > 0;
}
