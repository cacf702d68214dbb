import { DAY_MS, type EpochDay } from '../../../calendar/civil-date';
import { Zone } from '../../../calendar/zone';
import type { Instant } from '../../../kernel/instant';

const HOUR_MS = 3_600_000;
/** Nobody works then, and an ATS has time. */
const QUIET = 3 * HOUR_MS;

/** The next three o'clock at night in a zone, after `now`. */
export function nextQuietHour(now: Instant, timezone: string): Instant {
  const zone = Zone.named(timezone);
  const today = zone.dayAt(now);
  const quietOn = (day: EpochDay) => zone.fromWall(day * DAY_MS + QUIET);
  const first = quietOn(today);
  return first > now ? first : quietOn((today + 1) as EpochDay);
}
