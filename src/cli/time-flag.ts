import { parseDate } from '../calendar/civil-date';
import type { Zone } from '../calendar/zone';
import { Clock } from '../kernel/clock';
import { InputError } from '../kernel/errors';
import { parseInstant, type Instant } from '../kernel/instant';
import { quote } from '../kernel/shape';

/**
 * Reads the time given with a flag: ISO 8601 with offset, a date (the beginning of that day in the zone), or `now`.
 * @throws InputError naming the flag
 */
export function timeOf(flag: string, text: string, zone: Zone): Instant {
  if (text === 'now') return new Clock().now();
  const day = parseDate(text);
  const at = day === null ? parseInstant(text) : zone.startOfDay(day);
  if (at !== null) return at;
  throw new InputError(
    `${flag}: ${quote(text)} is not a time, expected e.g. 2026-03-01T08:00:00+02:00, 2026-03-01 or now`,
  );
}
