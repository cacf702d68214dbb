import type { Within } from '../../../calendar/business-time';
import type { Instant } from '../../../kernel/instant';
import type { Channel, EventType } from '../../../sla/event';
import type { Purpose } from '../../../sla/policy/purpose';
import type { Status } from '../../../sla/report/verdict';
import type {
  BounceClass,
  DeliveryAction,
} from '../../../store/entities/mail/delivery-notice.entity';
import type { MessageStatus } from '../../../store/entities/mail/message.entity';
import type { EntryFacts } from '../timeline/timeline.view';
import type { CountedTime } from './counted-time';
import type { Explanation } from '../../explanations/explanation.view';
import type { Stop } from './pauses';

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

/** A person's part of working time, in seconds. */
export interface ShareView {
  id: string;
  name: string;
  seconds: number;
}

/**
 * Who a commitment counts for. `owner`: it is not broken, so whoever answers or answered at its end. Of a broken one
 * `largest`: they had most of the working time until it was due; `tie`: as much as another, and had it last; `alone`:
 * nobody else had any; `no_time`: there was none, and they answered when it opened.
 */
export interface ChargeView {
  id: string;
  name: string;
  why: 'owner' | 'largest' | 'tie' | 'alone' | 'no_time';
  /** Of a broken one, by which it was decided: from its opening to its due time. */
  shares: ShareView[];
}

/**
 * What a message has to do with a commitment. `tried`: it would have kept it, had it arrived in time, not come back,
 * and taken place.
 */
export type MessageRole = 'promised' | 'opened' | 'moved' | 'kept' | 'ended' | 'tried';

/** What another mail server reported of a mail. */
export interface MessageReport {
  at: Instant;
  action: DeliveryAction;
  /** The enhanced status code (RFC 3463). */
  code: string;
  bounce: BounceClass | null;
  inWords: string;
  /** What it said, as it said it. */
  said: string | null;
}

/** A message that belongs to a commitment. `copy`: a mail from a person's own mailbox, of which a copy came. */
export interface MessageView {
  message: string;
  role: MessageRole;
  how: 'mail' | 'copy' | 'import' | Exclude<Channel, 'email'>;
  purposes: readonly Purpose[];
  automated: boolean;
  /** When the candidate hears next, if it says so. */
  due: Instant | null;
  /** Who wrote or spoke; null for Lupaus itself. */
  by: string | null;
  subject: string | null;
  recipient: string | null;
  /** What was noted of a call, or of a meeting. */
  note: string | null;
  /** When it was written, of a contact when it was noted. */
  writtenAt: Instant | null;
  queuedAt: Instant | null;
  /** When the mail server took it, of a contact when it took place; null when it did not. */
  at: Instant | null;
  /** When it is tried next, while it waits. */
  leavesAt: Instant | null;
  status: MessageStatus | null;
  attempts: number;
  /** How often the body was out without an answer. */
  uncertain: number;
  /** What the mail server said last. */
  answer: string | null;
  reports: MessageReport[];
  bouncedAt: Instant | null;
  /** What the candidate said who denies a contact, and how HR decided. */
  dispute: {
    at: Instant;
    words: string | null;
    decision: 'upheld' | 'dismissed' | null;
    decidedAt: Instant | null;
    reason: string | null;
  } | null;
  /** It came back, or did not take place: it keeps nothing. */
  isVoid: boolean;
}

/** A promise of a chain in which each gave another date for the one before. */
export interface ChainLink {
  id: string | null;
  openedAt: Instant;
  dueAt: Instant;
  endedAt: Instant | null;
  status: Status;
  isThis: boolean;
}

/** Working time in which a colleague's answer was waited for. */
export interface WaitingView {
  /** Together, each second once. */
  seconds: number;
  requests: {
    to: string;
    by: string;
    askedAt: Instant;
    due: Instant;
    answeredAt: Instant | null;
    seconds: number;
  }[];
}

/** What the candidate asked, of a promise to reply. */
export interface QuestionView {
  at: Instant;
  channel: string;
  subject: string;
  text: string;
}

/** Something that was done or happened, as the journal has it. */
export interface Act {
  id: string;
  type: EventType;
  at: Instant;
  /** When it was learnt, where that was later. */
  recordedAt: Instant | null;
  /** Null for Lupaus itself. */
  actor: { id: string; name: string } | null;
  facts: EntryFacts;
  /** The reason that was given: of a pause, a hand-over, a waiver. */
  reason: string | null;
  /** Its place in the application's journal. */
  position: number;
  hash: string;
  /** The number of the seal over it; null while it has none. */
  seal: number | null;
}

/** A link of the chain over all journals. */
export interface SealView {
  number: number;
  sealedAt: Instant;
  head: string;
}

/** Why a commitment is what it is. */
export interface EvidenceView {
  id: string;
  application: string;
  candidate: { id: string; name: string };
  job: { id: string; title: string };
  rule: string;
  title: string;
  within: Within | { fromEvent: true };
  statutory: { law: string; source: string } | null;
  policy: TermsView;
  calendar: TermsView & { zone: string };
  /** The words of the promise, if it was one. */
  words: string | null;
  /** The candidate's data were erased, and all words with them. */
  isErased: boolean;
  question: QuestionView | null;
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
  /** When its clock stood still; of one that goes on, until the end of its budget. */
  pauses: Stop[];
  /** Working seconds from its opening to its end or now, pauses not taken out: what its owners share. */
  elapsed: number;
  owners: ShareView[];
  charge: ChargeView;
  waiting: WaitingView;
  /** First to last; none when its date was never moved. */
  chain: ChainLink[];
  messages: MessageView[];
  acts: Act[];
  seals: SealView[];
  /** What the one who is charged said to it, if it is broken; null where nobody did, or not for the one who asks. */
  explanation: Explanation | null;
  /** Whether the one who asks is charged with it, and can explain it. */
  mayExplain: boolean;
}
