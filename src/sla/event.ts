import type { Instant } from '../kernel/instant';
import type { Purpose } from './policy/purpose';

/** Where a message was said. Anything but e-mail is reported by the recruiter. */
export const CHANNELS = ['email', 'phone', 'meeting', 'sms'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a stage is, whatever it is called. */
export const STAGE_KINDS = [
  'applied',
  'screening',
  'assignment',
  'interview',
  'offer',
  'hired',
  'rejected',
  'withdrawn',
] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

export const PROMISE_KINDS = ['answer', 'contact', 'feedback'] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

interface Happened {
  /** When it happened, not when it was learnt. */
  at: Instant;
}

export interface ApplicationReceived extends Happened {
  type: 'application.received';
  job: string | null;
  owner: string;
  /** The stage that it begins in, where that is known. */
  stage?: string;
  /** The closing date for applications, if one was published. */
  applyUntil?: Instant;
}
export interface StageEntered extends Happened {
  type: 'stage.entered';
  stage: string | null;
  kind: StageKind;
}
export interface InterviewEvent extends Happened {
  type: 'interview.held' | 'interview.not_held';
  interview: string | null;
}
export interface PromiseMade extends Happened {
  type: 'promise.made';
  kind: PromiseKind;
  due: Instant;
  message: string;
  text?: string;
}
export interface PromiseRescheduled extends Happened {
  type: 'promise.rescheduled';
  ref: string;
  due: Instant;
  message: string;
  text?: string;
}
export interface MessageQueued extends Happened {
  type: 'message.queued';
  message: string;
  automated: boolean;
}
export interface MessageDelivered extends Happened {
  type: 'message.delivered';
  message: string;
  purposes: readonly Purpose[];
  channel: Channel;
  automated: boolean;
  /** Given on a dated message: the candidate hears again by then. */
  due?: Instant;
  text?: string;
}
export interface MessageReceived extends Happened {
  type: 'message.received';
  message: string;
  kind: 'question' | 'other';
}
export interface MessageVoided extends Happened {
  type: 'message.bounced' | 'contact.disputed' | 'dispute.upheld';
  message: string;
}
export interface OwnerChanged extends Happened {
  type: 'owner.changed';
  to: string;
}
/** Events that say all by having happened. */
export interface PlainEvent extends Happened {
  type:
    | 'application.reopened'
    | 'application.withdrawn'
    | 'application.hired'
    | 'interview.scheduled'
    | 'assignment.returned'
    | 'decision.made'
    | 'decision.undone'
    | 'question.waived'
    | 'feedback.requested'
    | 'clock.paused'
    | 'clock.resumed'
    | 'job.closed'
    | 'candidate.erased'
    | 'application.voided';
}

/** One fact about one application (design, section 4), never changed once it is written. */
export type ApplicationEvent =
  | ApplicationReceived
  | StageEntered
  | InterviewEvent
  | PromiseMade
  | PromiseRescheduled
  | MessageQueued
  | MessageDelivered
  | MessageReceived
  | MessageVoided
  | OwnerChanged
  | PlainEvent;

export type EventType = ApplicationEvent['type'];

/** Every event that Lupaus knows. */
export const EVENT_TYPES: readonly EventType[] = [
  'application.received',
  'application.reopened',
  'application.withdrawn',
  'application.hired',
  'stage.entered',
  'interview.scheduled',
  'interview.held',
  'interview.not_held',
  'assignment.returned',
  'decision.made',
  'decision.undone',
  'promise.made',
  'promise.rescheduled',
  'message.queued',
  'message.delivered',
  'message.bounced',
  'message.received',
  'question.waived',
  'feedback.requested',
  'contact.disputed',
  'dispute.upheld',
  'clock.paused',
  'clock.resumed',
  'owner.changed',
  'job.closed',
  'candidate.erased',
  'application.voided',
];

/** What the live service alone knows: the erasure of a person, and that an import was taken back. */
export const LIVE_ONLY: readonly EventType[] = ['candidate.erased', 'application.voided'];

/** The events that a log may hold. */
export const EVENTS_IN_LOGS = EVENT_TYPES.filter((type) => !LIVE_ONLY.includes(type));
