import type { Instant } from '../../kernel/instant';
import type { Commitment } from '../../sla/engine/commitment';
import { foldApplication } from '../../sla/engine/fold';
import type { MessageDelivered } from '../../sla/event';
import type { TermedHistory } from '../record/history';

/**
 * What a message would keep if it were delivered at `at`: asked of the engine itself, on a history that has it.
 * @returns the commitments as they would then be
 */
export function keptBy(
  { events, policy, calendar }: TermedHistory,
  message: Omit<MessageDelivered, 'type' | 'at' | 'channel'>,
  at: Instant,
): Commitment[] {
  const delivered: MessageDelivered = {
    type: 'message.delivered',
    channel: 'email',
    at,
    ...message,
  };
  const then = foldApplication(policy, calendar, [...events, delivered], at);
  return then.commitments.filter(
    ({ end }) => end?.how === 'kept' && end.evidence.message === message.message,
  );
}

/** The earliest due time that is still to come among commitments; null when there is none. */
export function earliestDue(commitments: readonly Commitment[], now: Instant): Instant | null {
  const all = commitments.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt >= now);
  return all.length === 0 ? null : (Math.min(...all) as Instant);
}
