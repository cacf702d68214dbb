import type { JourneyEvent } from '../../../journey/record/journal-event';
import type { Instant } from '../../../kernel/instant';
import type { EventType } from '../../../sla/event';
import type { AtsRecord } from '../record';

/** When something happened, as the journal gets it. */
export interface Placed {
  at: Instant;
  isEstimated?: true;
}

/**
 * The time of a fact that an ATS tells: the vendor's where it names one, for the candidate waits from then, however late
 * we hear of it; else when it was last known to be so.
 * @param at the vendor's; null when it names none
 * @param since nothing of this kind happened before: the receipt, or the last fact of the kind that is recorded
 * @param now nothing happened after
 */
export function placed(
  at: Instant | null,
  record: Pick<AtsRecord, 'asOf' | 'isEstimated'>,
  since: Instant,
  now: Instant,
): Placed {
  const said = at ?? record.asOf;
  const within = Math.min(Math.max(said, since), now) as Instant;
  const isExact = at !== null && within === at && !record.isEstimated;
  return isExact ? { at: within } : { at: within, isEstimated: true };
}

/** When the last fact of some kinds happened, else when the application was received. */
export function lastOf(events: readonly JourneyEvent[], types: readonly EventType[]): Instant {
  const times = events.filter(({ type }) => types.includes(type)).map(({ at }) => at);
  return Math.max(events[0]!.at, ...times) as Instant;
}
