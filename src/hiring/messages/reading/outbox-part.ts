import type { MessageStatus } from '../../../store/entities/mail/message.entity';

/** Which part of the outbox is looked at. */
export const OUTBOX_PARTS = [
  'waiting',
  'failed',
  'returned',
  'uncertain',
  'delivered',
  'cancelled',
  'all',
] as const;
export type OutboxPart = (typeof OUTBOX_PARTS)[number];

/** Which statuses belong to each; null for a part that no status makes. */
export const STATUSES_OF: Record<OutboxPart, readonly MessageStatus[] | null> = {
  ...{ waiting: ['pending', 'sending'], failed: ['rejected', 'expired'], returned: null },
  ...{ uncertain: ['uncertain'], delivered: ['delivered'], cancelled: ['cancelled'], all: null },
};
