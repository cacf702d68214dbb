import type { Instant } from '../../../kernel/instant';
import type { EventType } from '../../../sla/event';
import type { Message } from '../../../store/entities/mail/message.entity';
import type { JourneyEvent } from '../../record/journal-event';

/** What changes what a letter may have told: where the application stands, what was decided, when one meets. */
const CHANGES: ReadonlySet<EventType> = new Set([
  'stage.entered',
  'interview.scheduled',
  'interview.held',
  'interview.not_held',
  'assignment.returned',
  'decision.made',
  'decision.undone',
  'application.reopened',
  'application.withdrawn',
  'application.hired',
  'promise.rescheduled',
]);

/**
 * True when a letter should not go out as it was written: the date that it gives has passed, or something happened
 * since it was written that it knows nothing of. What belongs to the letter itself is recorded at the same instant.
 */
export function isOutOfDate(
  { createdAt, due }: Pick<Message, 'createdAt' | 'due'>,
  events: readonly JourneyEvent[],
  now: Instant,
): boolean {
  if (due !== null && due <= now) return true;
  return events.some(({ type, at }) => at > createdAt && CHANGES.has(type));
}
