import { InputError } from '../../../kernel/errors';
import { parseInstant, type Instant } from '../../../kernel/instant';
import { timePassed, timeToCome } from '../verb/moments';

/** When a meeting is, or was. */
export interface Slot {
  starts: Instant;
  ends: Instant;
  isOver: boolean;
}

const HOUR_MS = 3_600_000;
/** A meeting that takes longer is a typing error. */
const LONGEST_HOURS = 24;
/** How long afterwards one can be recorded. */
const RECORDED_WITHIN_DAYS = 7;

/**
 * The time of a meeting as a form gives it: to come, or over.
 * @param since the application was received then
 * @throws InputError for anything else
 */
export function slotOf(form: { starts: string; ends: string }, now: Instant, since: Instant): Slot {
  const starts = parseInstant(form.starts)!;
  const ends = parseInstant(form.ends)!;
  if (ends <= starts) throw new InputError('ends must lie after starts', 'ends_before_start');
  if (ends - starts > LONGEST_HOURS * HOUR_MS) {
    throw new InputError(`ends must lie within ${LONGEST_HOURS} hours of starts`, 'too_long');
  }
  if (ends <= now) {
    timePassed(form.starts, 'starts', now, { since });
    timePassed(form.ends, 'ends', now, { since, days: RECORDED_WITHIN_DAYS });
    return { starts, ends, isOver: true };
  }
  timeToCome(form.starts, 'starts', now);
  return { starts, ends, isOver: false };
}
