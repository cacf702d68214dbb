import type { Instant } from '../../kernel/instant';
import type { Channel } from '../event';
import type { End, Rule } from '../policy/policy';

/** Why a commitment ended without being kept. */
export type ReleaseReason = End | 'superseded' | 'promised' | 'erased';

/** The message that kept a commitment. */
export interface Evidence {
  message: string;
  channel: Channel;
  automated: boolean;
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
  dueAt: Instant;
  /** A bounce gives the owner until here, whatever becomes of the due time. */
  graceUntil: Instant | null;
  /** Open seconds left when the clock was stopped; null while it runs. */
  leftAtPause: number | null;
  /** How it ended; null while it stands, be it open or overdue. */
  end: Ending | null;
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

/** Moves the due time, never before the grace that a bounce gave. */
export function setDue(commitment: Commitment, due: Instant): void {
  commitment.dueAt = Math.max(due, commitment.graceUntil ?? due) as Instant;
}
