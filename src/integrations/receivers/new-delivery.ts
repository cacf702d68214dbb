import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { OutwardDelivery } from '../../store/entities/connect/outward-delivery.entity';
import type { ReceiverId } from '../../store/entities/connect/receiver.entity';

/**
 * Something that a receiver is to be told at once.
 * @param source what it tells of, by which it is told once
 * @param expiresAt after that nobody wants to know it any more; null for never
 */
export function newDelivery(
  receiver: ReceiverId,
  source: string,
  type: string,
  body: string,
  now: Instant,
  expiresAt: Instant | null = null,
): OutwardDelivery {
  return {
    ...{ id: newId(now), receiver, source, type, body, status: 'waiting', attempts: 0 },
    ...{ nextAttemptAt: now, expiresAt, log: [], answer: null, createdAt: now },
    finishedAt: null,
  };
}
