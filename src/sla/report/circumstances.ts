import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import type { Commitment } from '../engine/commitment';
import type { ApplicationHistory } from '../engine/fold';

/** What became of a request for feedback: given, declined with a reason, or neither (yet). */
export type FeedbackOutcome = 'asked' | 'given' | 'declined';

/** In which stage the application was when it opened; empty where that is not known. */
export function stageOf({ openedAt }: Commitment, { stages }: ApplicationHistory): string {
  return stages.at(openedAt) ?? '';
}

/** What became of the request that opened it; null for what asks for no feedback. */
export function feedbackOf({ rule, end }: Commitment): FeedbackOutcome | null {
  if (!rule.on.some(({ event }) => event === 'feedback.requested')) return null;
  if (end?.how !== 'kept') return 'asked';
  return end.evidence.purposes.includes('feedback') ? 'given' : 'declined';
}

/** Open seconds in which it could be kept in time: from its opening until it ended or fell due. */
export function timelySeconds(
  { openedAt, dueAt, end }: Commitment,
  calendar: BusinessTime,
): number {
  const until = Math.min(dueAt, end?.at ?? dueAt) as Instant;
  return until <= openedAt ? 0 : calendar.elapsed(openedAt, until);
}
