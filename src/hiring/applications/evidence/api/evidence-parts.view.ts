import type { Purpose } from '../../../../sla/policy/purpose';

/** A version of a policy or a calendar. */
export class TermsDocument {
  name: string;
  version: number;
  /** SHA-256 of its content, in hex. */
  hash: string;
}

/** A version of a calendar. */
export class CalendarDocument extends TermsDocument {
  /** IANA name of its time zone. */
  zone: string;
}

/** The law that a rule comes from. */
export class StatutoryDocument {
  law: string;
  source: string;
}

/** What became of a promise. Seconds are of business time. */
export class VerdictDocument {
  status: 'open' | 'kept' | 'late' | 'overdue' | 'released' | 'rescheduled';
  earlyBySeconds: number;
  lateBySeconds: number;
  /** How often its date had been moved before. */
  reschedules: number;
  /** Why it was released, or what ended the overrun of a broken one. */
  reason: string | null;
  /** Late, but a person had queued the message in time. */
  inTransport: boolean;
}

/** A stretch of time that counted as a whole, or did not. */
export class SpanDocument {
  from: string;
  to: string;
  /** "open" counted; every other kind says why it did not. */
  kind: 'open' | 'outside_hours' | 'weekend' | 'day_off' | 'holiday' | 'closure' | 'pause';
  seconds: number;
  /** The local date on which it begins. */
  date: string;
}

/** What was counted of the time between two instants: `counted` and `skipped` together are all of it. */
export class TimeDocument {
  /** Until it was due or over; what it was late by; what was left when it was over. */
  kind: 'used' | 'over' | 'left';
  from: string;
  to: string;
  countedSeconds: number;
  skippedSeconds: number;
  /** Business seconds in which the clock stood still, among those skipped. */
  pausedSeconds: number;
  spans: SpanDocument[];
}

/** A time in which the clock stood still; of one that goes on, until the end of its budget. */
export class PauseDocument {
  from: string;
  to: string;
}

/** Somebody's part of the business time. */
export class ShareDocument {
  id: string;
  name: string;
  businessSeconds: number;
}

/** Who it counts for, and why them. */
export class ChargeDocument {
  id: string;
  name: string;
  /**
   * "owner": it is not broken, and they answer or answered at its end. Of a broken one "largest": they had most of
   * the business time until it was due; "tie": as much as another, and had it last; "alone": nobody else had any;
   * "no_time": there was none, and they answered when it opened.
   */
  why: 'owner' | 'largest' | 'tie' | 'alone' | 'no_time';
  /** Of a broken one, from its opening to its due time. */
  shares: ShareDocument[];
}

/** A question to a colleague. */
export class WaitedForDocument {
  to: string;
  /** Who asked. */
  by: string;
  askedAt: string;
  due: string;
  answeredAt: string | null;
  businessSeconds: number;
}

/** Business time in which a colleague's answer was waited for; the clock ran on. */
export class WaitingDocument {
  /** Together, each second once. */
  businessSeconds: number;
  /** Of all its business time, 0 to 1; null when there is none. */
  share: number | null;
  requests: WaitedForDocument[];
}

/** A promise of a chain in which each gave another date for the one before. */
export class ChainDocument {
  id: string | null;
  openedAt: string;
  dueAt: string;
  endedAt: string | null;
  status: 'open' | 'kept' | 'late' | 'overdue' | 'released' | 'rescheduled';
  isThis: boolean;
}

/** What another mail server reported of a mail. */
export class MessageReportDocument {
  at: string;
  action: string;
  /** The enhanced status code (RFC 3463). */
  code: string;
  bounce: 'hard' | 'soft' | 'ours' | 'unknown' | null;
  inWords: string;
  /** What it said, as it said it. */
  said: string | null;
}

/** What the candidate said who denies a contact, and how HR decided. */
export class DisputeDocument {
  at: string;
  words: string | null;
  decision: 'upheld' | 'dismissed' | null;
  decidedAt: string | null;
  reason: string | null;
}

/** A message that belongs to a promise. */
export class MessageDocument {
  id: string;
  /** "tried": it would have kept it, had it arrived in time, not come back, and taken place. */
  role: 'promised' | 'opened' | 'moved' | 'kept' | 'ended' | 'tried';
  /** "copy": a mail from a person's own mailbox, of which a copy came. */
  how: 'mail' | 'copy' | 'import' | 'phone' | 'meeting' | 'sms';
  purposes: Purpose[];
  automated: boolean;
  due: string | null;
  /** Who wrote or spoke; null for Lupaus itself. */
  by: string | null;
  subject: string | null;
  recipient: string | null;
  /** What was noted of a call, or of a meeting. */
  note: string | null;
  writtenAt: string | null;
  queuedAt: string | null;
  /** When the mail server took it, of a contact when it took place. */
  acceptedAt: string | null;
  /** When it is tried next, while it waits. */
  leavesAt: string | null;
  status: string | null;
  attempts: number;
  /** How often the mail was out without an answer: the candidate may have it more than once. */
  uncertain: number;
  /** What the mail server said last, as it said it. */
  answer: string | null;
  bouncedAt: string | null;
  reports: MessageReportDocument[];
  dispute: DisputeDocument | null;
  /** It came back, or did not take place: it keeps nothing. */
  isVoid: boolean;
}

/** Who did something. */
export class ActorDocument {
  id: string;
  name: string;
}

/** Something that was done or happened, as the journal has it. */
export class ActDocument {
  id: string;
  event: string;
  at: string;
  /** When it was learnt, where that was later. */
  recordedAt: string | null;
  /** Null for Lupaus itself. */
  actor: ActorDocument | null;
  /** The reason that was given: of a pause, a hand-over, a waiver. */
  reason: string | null;
  /** Its place in the application's journal. */
  position: number;
  /** Of the journal row, over it and the row before. */
  hash: string;
  /** The number of the seal over it; null while it has none. */
  seal: number | null;
}

/** A link of the chain over all journals. */
export class SealDocument {
  number: number;
  sealedAt: string;
  head: string;
}

/** What the candidate asked, of a promise to reply. */
export class QuestionDocument {
  at: string;
  channel: string;
  subject: string;
  text: string;
}

/** What the one who is charged with a broken promise said to it. */
export class ExplanationDocument {
  /** 1 for the first; the last one holds. */
  version: number;
  /** Null when they were dropped with the candidate's data. */
  words: string | null;
  by: { id: string; name: string };
  at: string;
}
