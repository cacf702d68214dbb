import type { Instant } from '../../kernel/instant';
import type { Purpose } from '../../sla/policy/purpose';
import type { ApplicationStatus } from '../../store/entities/hiring/application.entity';
import type { Owed, Sentence, SentenceFacts } from './sentence';

/** A mail as the candidate got it, without the way to the page that they are reading. */
export interface ToldMail {
  subject: string;
  text: string;
}

/** One thing that happened, as the candidate saw it. */
export interface Step {
  kind:
    | 'received'
    | 'told'
    | 'call'
    | 'asked'
    | 'said'
    | 'interview'
    | 'moved'
    | 'held'
    | 'cancelled'
    | 'promise'
    | 'feedback_asked'
    | 'handover'
    | 'withdrawn'
    | 'reopened';
  at: Instant;
  /** The message or meeting that it is. */
  id: string | null;
  /** What a message was for, most telling first. */
  purpose: Purpose | null;
  /** When it is to be, or by when the candidate hears next. */
  due: Instant | null;
  /** The candidate's words, or what was noted of a call. */
  words: string | null;
  mail: ToldMail | null;
  /** Of a question: what became of it. Of a call: whether it is disputed. */
  state: 'open' | 'answered' | 'waived' | 'disputed' | 'upheld' | 'dismissed' | null;
}

/** Another application of the same person. */
export interface OtherApplication {
  id: string;
  job: string;
  status: ApplicationStatus;
}

/** Everything on a status page. */
export interface StatusView {
  id: string;
  version: number;
  job: string;
  answerer: string;
  /** IANA name: in whose time the dates were promised. */
  zone: string;
  sentence: Sentence;
  /** What is owed beside it. */
  owed: readonly Owed[];
  steps: Step[];
  others: OtherApplication[];
  can: { ask: boolean; feedback: boolean; withdraw: boolean; rate: boolean };
  feedback: SentenceFacts['feedback'];
  /** When the candidate asked for their data to be erased, and by when that is done. */
  erasure: { askedAt: Instant; due: Instant } | null;
}
