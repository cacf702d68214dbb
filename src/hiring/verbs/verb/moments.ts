import type { BusinessTime } from '../../../calendar/business-time';
import type { Warning } from '../../../journey/letters/saying';
import { InputError } from '../../../kernel/errors';
import { formatInstant, parseInstant, type Instant } from '../../../kernel/instant';

const DAY_MS = 86_400_000;
/** What lies further ahead is taken for a typing error. */
const LONGEST_DAYS = 366;

/**
 * A time to come, as a form gives it.
 * @throws InputError for one that has passed, or lies more than a year ahead
 */
export function timeToCome(text: string, field: string, now: Instant): Instant {
  const at = parseInstant(text)!;
  if (at <= now) {
    throw new InputError(`${field} must lie in the future, it is ${formatInstant(at)}`, 'in_past');
  }
  if (at - now > LONGEST_DAYS * DAY_MS) {
    throw new InputError(`${field} must lie within a year from now`, 'too_far_ahead');
  }
  return at;
}

/** @returns undefined where the form says nothing */
export function maybeToCome(
  text: string | undefined,
  field: string,
  now: Instant,
): Instant | undefined {
  return text === undefined ? undefined : timeToCome(text, field, now);
}

/**
 * A time that has passed, as a form gives it; now when it gives none.
 * @param since the application was received then: nothing happened to it before
 * @param days how long ago it may be, if that is limited
 * @throws InputError for one that has not come, or is too long ago
 */
export function timePassed(
  text: string | undefined,
  field: string,
  now: Instant,
  { since, days }: { since: Instant; days?: number },
): Instant {
  const at = text === undefined ? now : parseInstant(text)!;
  if (at > now) throw new InputError(`${field} must not lie in the future`, 'in_future');
  if (days !== undefined && now - at > days * DAY_MS) {
    throw new InputError(`${field} must lie at most ${days} days back`, 'too_long_ago');
  }
  if (at < since) {
    throw new InputError(
      `${field} must not lie before the application, received at ${formatInstant(since)}`,
      'before_application',
    );
  }
  return at;
}

/** A due time when nobody works is taken, and remarked upon. The closing time itself is in hours. */
export function warnOutsideHours(calendar: BusinessTime, due: Instant | undefined): Warning[] {
  if (due === undefined || isOpen(calendar, due) || isOpen(calendar, (due - 1) as Instant)) {
    return [];
  }
  const detail = `${formatInstant(due)} is outside office hours; it stands as it is.`;
  return [{ code: 'outside_office_hours', detail }];
}

function isOpen(calendar: BusinessTime, at: Instant): boolean {
  return calendar.due(at, { businessSeconds: 0 }) === at;
}
