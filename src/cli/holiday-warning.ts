import type { BusinessTime } from '../calendar/business-time';
import type { Instant } from '../kernel/instant';

/**
 * What to tell about times for which a calendar lists no holidays; null when it lists them for all.
 * @param instants that were asked about
 */
export function holidayWarning(
  calendar: BusinessTime,
  instants: readonly Instant[],
): string | null {
  const years = calendar.holidayYears;
  if (years === null) return null;
  const asked = instants.map((at) => new Date(at).getUTCFullYear());
  if (asked.every((year) => year >= years.first && year <= years.last)) return null;
  const listed =
    years.first === years.last ? String(years.first) : `${years.first} to ${years.last}`;
  return `warning: calendar ${calendar.identity.name} lists holidays for ${listed} only; other years are reckoned without any`;
}
