import { formatInstant, type Instant } from '../../kernel/instant';
import type { OutwardDelivery } from '../../store/entities/connect/outward-delivery.entity';
import { TROUBLES, type Trouble } from '../outward/outward-error';
import { messageIdOf } from '../webhooks/signature';

/** What came of one attempt. */
export class AttemptView {
  at: string;
  /** What was answered; null when nothing was. */
  status: number | null;
  /** Why it was no success: a stable code; null when it was. */
  trouble: string | null;
  /** The same in a sentence. */
  why: string | null;
  /** How long it took, in milliseconds. */
  ms: number;
}

/** One thing that one receiver was told, or will be. */
export class DeliveryView {
  id: string;
  /** What the header webhook-id says, at every attempt. */
  message: string;
  type: string;
  status: OutwardDelivery['status'];
  attempts: AttemptView[];
  /** When it is tried next; null when it is not. */
  nextAttemptAt: string | null;
  /** The first bytes of the last answer. */
  answer: string | null;
  createdAt: string;
  finishedAt: string | null;
}

export class DeliveriesView {
  items: DeliveryView[];
  next: string | null;
}

export function deliveryView(one: OutwardDelivery): DeliveryView {
  const { id, source, type, status, log, answer } = one;
  const time = (at: Instant | null) => (at === null ? null : formatInstant(at));
  return {
    ...{ id, message: messageIdOf(source), type, status, answer },
    attempts: log.map(({ at, status: answered, trouble, ms }) => ({
      ...{ at: formatInstant(at), status: answered, trouble, ms },
      why: trouble === null ? null : sentenceOf(trouble as Trouble),
    })),
    nextAttemptAt: status === 'waiting' ? time(one.nextAttemptAt) : null,
    createdAt: formatInstant(one.createdAt),
    finishedAt: time(one.finishedAt),
  };
}

/** "The request failed: it did not answer in time." */
function sentenceOf(trouble: Trouble): string {
  return `The request failed: ${TROUBLES[trouble]}.`;
}
