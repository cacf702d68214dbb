import type { Instant } from '../../../kernel/instant';
import type { Channel, EventType } from '../../../sla/event';
import type { Purpose } from '../../../sla/policy/purpose';
import type { MessageStatus } from '../../../store/entities/mail/message.entity';

/** What of a timeline is wanted. */
export const SHOWS = ['all', 'promises', 'messages', 'stages', 'notes'] as const;
export type Show = (typeof SHOWS)[number];

/** What happened: the journal's events, and what stands beside the journal. */
export type EntryType =
  EventType | 'promise.broken' | 'assignment.given' | 'request.asked' | 'request.answered';

/** A mail to the candidate, or what became of it. */
export interface TimelineMail {
  id: string;
  subject: string;
  recipient: string;
  /** Null where another entry has it. */
  text: string | null;
  status: MessageStatus;
  /** The mail server's last answer. */
  answer: string | null;
  leavesAt: Instant | null;
  undoUntil: Instant | null;
  /** It waits and was never out. */
  canCancel: boolean;
  /** It came to its end without being delivered. */
  canRetry: boolean;
}

/** What the candidate said. */
export interface TimelineReceived {
  id: string;
  subject: string;
  text: string;
  /** With what they quote; null when it is the same. */
  fullText: string | null;
  files: { name: string; size: number; href: string | null }[];
  isQuestion: boolean;
  waivedAt: Instant | null;
}

/** Something that is owed, where it began or ended. */
export interface TimelinePromise {
  id: string;
  rule: string;
  title: string;
  dueAt: Instant;
  what: 'opened' | 'kept' | 'late' | 'broken' | 'released' | 'rescheduled';
  reason: string | null;
}

/** What else is known of an entry; which of it depends on what happened. */
export interface EntryFacts {
  stage?: string;
  /** Who answers from then on; whom a colleague was asked. */
  to?: string;
  outcome?: string;
  kind?: string;
  channel?: Channel | 'page';
  purposes?: readonly Purpose[];
  automated?: boolean;
  isCopy?: boolean;
  /** Its time is the nearest that is known. */
  isEstimated?: boolean;
  /** Taken as said in the system that an import came from. */
  isImported?: boolean;
  due?: Instant;
  starts?: Instant;
  ends?: Instant;
  /** What another mail server reported, and what it said. */
  reports?: { inWords: string; diagnostic: string | null; at: Instant }[];
}

export interface TimelineEntry {
  id: string;
  type: EntryType;
  at: Instant;
  /** When it was learnt, where that was noticeably later. */
  learntAt: Instant | null;
  /** Null for Lupaus itself. */
  actor: string | null;
  facts: EntryFacts;
  /** Somebody's own words. */
  text: string | null;
  mail: TimelineMail | null;
  received: TimelineReceived | null;
  promises: TimelinePromise[];
}

/** A part of a timeline, newest first. */
export interface TimelineView {
  show: Show;
  entries: TimelineEntry[];
  /** For the next part: what is older; null when there is nothing. */
  older: number | null;
  total: number;
  isNewest: boolean;
}
