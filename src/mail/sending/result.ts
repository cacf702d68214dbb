import type { Instant } from '../../kernel/instant';
import type { Message, MessageStatus } from '../../store/entities/mail/message.entity';
import type { Outcome } from '../outcome';
import { repeatAt, retryAt } from './retry-plan';

/** What changes in a message by an attempt. */
export type Result = Partial<Message> & { status: MessageStatus };

/** How often a mail is sent again that may have arrived: each time the candidate may get one more. */
const MOST_REPEATS = 2;

/**
 * What becomes of a message that was tried at `now`: delivered, rejected, waiting for the next attempt, or expired.
 * The last attempt is at `expiresAt`, or when the service is back if it was down then: none expires untried.
 */
export function resultOf(message: Message, outcome: Outcome, now: Instant): Result {
  const { answer } = outcome;
  const isOver = now >= message.expiresAt;
  switch (outcome.how) {
    case 'accepted':
      return { status: 'delivered', answer, deliveredAt: outcome.at };
    case 'refused':
      return { status: 'rejected', answer };
    case 'deferred': {
      if (isOver) return { status: 'expired', answer };
      const nextAttemptAt = Math.min(retryAt(now, message), message.expiresAt) as Instant;
      return { status: 'pending', answer, nextAttemptAt };
    }
    case 'uncertain': {
      const uncertain = message.uncertain + 1;
      if (isOver || uncertain > MOST_REPEATS) return { status: 'expired', answer, uncertain };
      return { status: 'uncertain', answer, uncertain, nextAttemptAt: repeatAt(now, message) };
    }
  }
}
