import type { BusinessTime } from '../../calendar/business-time';
import { WEEKDAYS } from '../../calendar/definition';
import { calendarFrom } from '../../calendar/presets';
import type { Instant } from '../../kernel/instant';

/** What decides when a letter leaves. */
export interface Waits {
  now: Instant;
  /** Not before this. */
  sendAfter?: Instant;
  /** How long it can be taken back, in ms. */
  undoMs?: number;
  /** The zone in whose day, 8 to 20 o'clock, it leaves; null for any hour. */
  dayIn: string | null;
  /** The earliest due time that it would keep. */
  keepsBefore: Instant | null;
}

/** When a letter leaves. */
export interface Departure {
  at: Instant;
  /** It can be taken back until here. */
  undoUntil: Instant | null;
  /** It leaves earlier than asked, because of a due time. */
  broughtForward: boolean;
}

/** How long before a due time a letter that waits is sent at the latest. */
const MARGIN_MS = 15 * 60_000;
const days = new Map<string, BusinessTime>();

/**
 * When a letter leaves: after what it waits for, but no wait crosses a due time that the letter would keep
 * (service, section 3).
 */
export function departureOf({ now, sendAfter, undoMs, dayIn, keepsBefore }: Waits): Departure {
  const asked = Math.max(now, sendAfter ?? now, undoMs === undefined ? now : now + undoMs);
  const wanted = dayIn === null ? (asked as Instant) : withinDay(asked as Instant, dayIn);
  const latest = keepsBefore === null ? null : keepsBefore - MARGIN_MS;
  const at = Math.max(now, latest === null ? wanted : Math.min(wanted, latest)) as Instant;
  return { at, undoUntil: at > now ? at : null, broughtForward: at < wanted };
}

function withinDay(at: Instant, zone: string): Instant {
  const day = days.get(zone) ?? dayOf(zone);
  days.set(zone, day);
  return day.due(at, { businessSeconds: 0 });
}

function dayOf(timezone: string): BusinessTime {
  const hours = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, [['08:00', '20:00']]]));
  return calendarFrom({ name: 'day', timezone, hours });
}
