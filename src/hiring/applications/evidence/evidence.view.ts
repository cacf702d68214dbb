import type { Within } from '../../../calendar/business-time';
import type { Instant } from '../../../kernel/instant';
import type { Channel } from '../../../sla/event';
import type { Purpose } from '../../../sla/policy/purpose';
import type { Status } from '../../../sla/report/verdict';
import type { MessageStatus } from '../../../store/entities/mail/message.entity';
import type { CountedTime } from './counted-time';

/** A version of a policy or a calendar, and the hash of its content. */
export interface TermsView {
  name: string;
  version: number;
  hash: string;
}

/** What became of a commitment, in figures. */
export interface VerdictView {
  status: Status;
  /** Working seconds before its due time at which it was kept. */
  earlyBy: number;
  /** Working seconds by which it was or is late. */
  lateBy: number;
  /** How often its date had been moved before. */
  reschedules: number;
  /** Why it was released, or what ended the overrun of a broken one. */
  reason: string | null;
  /** Late, but a person had queued the message in time. */
  byTransport: boolean;
}

/** What kept a commitment. `copy`: a mail from a person's own mailbox, of which a copy came. */
export interface KeptByView {
  how: 'mail' | 'copy' | Exclude<Channel, 'email'>;
  message: string;
  purposes: readonly Purpose[];
  automated: boolean;
  at: Instant;
  subject: string | null;
  recipient: string | null;
  /** What was noted of a call, or of a meeting. */
  note: string | null;
  /** When it was written, of a contact when it was noted. */
  writtenAt: Instant | null;
  /** What the mail server said. */
  answer: string | null;
  status: MessageStatus | null;
  /** How often the body was out without an answer. */
  uncertain: number;
}

/** Why a commitment is what it is. */
export interface EvidenceView {
  id: string;
  rule: string;
  title: string;
  within: Within | { fromEvent: true };
  statutory: { law: string; source: string } | null;
  policy: TermsView;
  calendar: TermsView & { zone: string };
  /** The words of the promise, if it was one. */
  words: string | null;
  openedAt: Instant;
  /** When it begins to count: later than its opening where it counts from the closing date. */
  countsFrom: Instant;
  dueAt: Instant;
  /** The end of a day that a bounce gave; null when none did. */
  dayGiven: Instant | null;
  endedAt: Instant | null;
  pausedUntil: Instant | null;
  /** Until when it is reckoned: its end, or now. */
  until: Instant;
  verdict: VerdictView;
  times: CountedTime[];
  /** Working seconds from its opening to its end or now, pauses not taken out: what its owners share. */
  elapsed: number;
  owners: { name: string; seconds: number }[];
  /** Who is charged for a broken one; else who answers or answered at its end. */
  chargedTo: string;
  keptBy: KeptByView | null;
}
