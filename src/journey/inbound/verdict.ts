import type { InboundKind, InboundStatus } from '../../store/entities/mail/inbound-mail.entity';

/** Where a mail is put, and why. */
export interface Verdict {
  status: Exclude<InboundStatus, 'received'>;
  kind: InboundKind | null;
  /** The application that it belongs to. */
  about: string | null;
  /** The sender's address is the one that it should be. */
  isVerified: boolean;
  /** For people; null where the status says all. */
  why: string | null;
}

/** A person is to decide. */
export function waiting(
  why: string,
  kind: InboundKind | null = null,
  about: string | null = null,
): Verdict {
  return { status: 'waiting', kind, about, isVerified: false, why };
}

/** It claims what it cannot prove: nothing follows from it. */
export function quarantined(why: string, kind: InboundKind | null): Verdict {
  return { status: 'quarantined', kind, about: null, isVerified: false, why };
}

/** Nothing follows from it. */
export function noted(why: string, kind: InboundKind, about: string | null = null): Verdict {
  return { status: 'noted', kind, about, isVerified: false, why };
}
