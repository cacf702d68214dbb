import type { InboundKind, InboundStatus } from '../../../store/entities/mail/inbound-mail.entity';

/** Which part of the inbox is looked at. */
export const INBOX_PARTS = [
  'waiting',
  'held',
  'filed',
  'aside',
  'automatic',
  'reports',
  'copies',
  'all',
] as const;
export type InboxPart = (typeof INBOX_PARTS)[number];

/** What belongs to each. */
export const PART_OF: Record<InboxPart, { status?: InboundStatus; kind?: InboundKind }> = {
  waiting: { status: 'waiting' },
  held: { status: 'quarantined' },
  filed: { status: 'filed' },
  aside: { status: 'noted' },
  automatic: { kind: 'automatic' },
  reports: { kind: 'report' },
  copies: { kind: 'copy' },
  all: {},
};
