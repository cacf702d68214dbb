import type { Instant } from '../../kernel/instant';
import type { Channel } from '../event';
import type { End, Rule } from '../policy/policy';
import type { Purpose } from '../policy/purpose';

/** Why a commitment ended without being kept. */
export type ReleaseReason = End | 'superseded' | 'promised' | 'erased';

/** The message that kept a commitment. */
export interface Evidence {
  message: string;
  channel: Channel;
  automated: boolean;
  purposes: readonly Purpose[];
}

/** Where a commitment that was opened by a promise comes from. */
export interface PromiseOrigin {
  /** The id of the promise: of its message. */
  message: string;
  /** How many times its date has been moved on the way here. */
  reschedules: number;
  /** The words that were said. */
  text: string | null;
}

/** One thing owed to one candidate while its history is being folded. */
export interface Commitment {
  readonly rule: Rule;
  readonly openedAt: Instant;
  readonly promise: PromiseOrigin | null;
  /** Its own due time, or the end of a day given, whichever is later. */
  dueAt: Instant;
  /** Its due time without the days that bounces gave. */
  ownDue: Instant;
  daysGiven: DayGiven[];
  /** Open seconds left when the clock was stopped; null while it runs. */
  leftAtPause: number | null;
  /** How it ended; null while it stands, be it open or overdue. */
  end: Ending | null;
}

/** A bounce gives the owner until here to reach the candidate otherwise, whatever becomes of the due time. */
export interface DayGiven {
  from: Instant;
  until: Instant;
}

export type Ending =
  | { how: 'kept'; at: Instant; evidence: Evidence }
  | { how: 'rescheduled'; at: Instant }
  | { how: 'released'; at: Instant; reason: ReleaseReason };

/** True when it can still be kept: open, or overdue and not ended. */
export function stands(commitment: Commitment): boolean {
  return commitment.end === null;
}

/** True when its due time has passed before `at`; at the due time itself there is still time. */
export function isOverdue(commitment: Commitment, at: Instant): boolean {
  return commitment.dueAt < at;
}

/** Moves the due time, never before the end of a day that a bounce gave. */
export function setDue(commitment: Commitment, due: Instant): void {
  commitment.ownDue = due;
  const days = commitment.daysGiven.map(({ until }) => until);
  commitment.dueAt = Math.max(due, ...days) as Instant;
}

/**
 * The due time as it is known at an instant. Once a bounce has come, the day that it gave is time like any other;
 * before, nobody knows of it.
 */
export function dueAsKnownAt({ ownDue, daysGiven }: Commitment, at: Instant): Instant {
  const known = daysGiven.filter(({ from }) => from <= at).map(({ until }) => until);
  return Math.max(ownDue, ...known) as Instant;
}
