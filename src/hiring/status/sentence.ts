import type { Instant } from '../../kernel/instant';
import type { ApplicationStatus } from '../../store/entities/hiring/application.entity';

/** What somebody is owed, as they would call it. */
export type OwedKind = 'answer' | 'contact' | 'reply' | 'feedback';

/** Something that is owed and neither kept nor released. */
export interface Owed {
  what: OwedKind;
  dueAt: Instant;
  /** Until when its clock may stand still, for the candidate has to act. */
  pausedUntil: Instant | null;
}

/** Everything that the one sentence of a status page rests on. */
export interface SentenceFacts {
  status: ApplicationStatus;
  /** The candidate has been told how it ended. */
  isTold: boolean;
  owed: readonly Owed[];
  /** The next meeting that is agreed. */
  interview: { starts: Instant; ends: Instant } | null;
  /** By when a task is to come back that is with the candidate. */
  taskDue: Instant | null;
  feedback: 'none' | 'available' | 'given';
}

/** The one sentence: what the candidate is to know first. */
export type Sentence =
  /** What was promised and not kept; `next` is the earliest date given since. */
  | { kind: 'late'; what: OwedKind; due: Instant; next: Instant | null }
  | { kind: 'interview'; due: Instant; ends: Instant }
  | { kind: 'task'; due: Instant }
  | { kind: 'paused' }
  | { kind: 'waiting'; what: OwedKind; due: Instant }
  | { kind: 'deciding' }
  | { kind: 'rejected'; feedback: SentenceFacts['feedback'] }
  | { kind: 'closed'; feedback: SentenceFacts['feedback'] }
  | { kind: 'withdrawn' }
  | { kind: 'hired' };

/** An answer goes before a sign of life, whichever is due first. */
const WEIGHT: Record<OwedKind, number> = { answer: 0, feedback: 1, reply: 2, contact: 3 };

/**
 * Chooses it. Late goes before everything, for whoever waits too long is to read that first; an end counts only once
 * it has been told.
 */
export function sentenceOf(facts: SentenceFacts, now: Instant): Sentence {
  const { status, interview, taskDue } = facts;
  const late = weightiest(facts.owed.filter((one) => isLate(one, now)));
  if (late) return lateSentence(late, facts.owed, now);
  if (status === 'withdrawn' || status === 'voided') return { kind: 'withdrawn' };
  if (status !== 'active' && facts.isTold) return endOf(facts, status);
  if (interview && interview.ends > now) {
    return { kind: 'interview', due: interview.starts, ends: interview.ends };
  }
  if (taskDue !== null && taskDue > now) return { kind: 'task', due: taskDue };
  const waitsForThem = facts.owed.some((one) => one.what === 'answer' && isPaused(one, now));
  if (waitsForThem) return { kind: 'paused' };
  const next = weightiest(facts.owed.filter((one) => !isPaused(one, now)));
  return next ? { kind: 'waiting', what: next.what, due: next.dueAt } : { kind: 'deciding' };
}

/** True for what should have come by now. */
export function isLate(one: Owed, now: Instant): boolean {
  return one.dueAt < now && !isPaused(one, now);
}

function isPaused({ pausedUntil }: Owed, now: Instant): boolean {
  return pausedUntil !== null && pausedUntil > now;
}

function lateSentence(late: Owed, owed: readonly Owed[], now: Instant): Sentence {
  const answers = (one: Owed) => one.what === late.what || WEIGHT[one.what] < WEIGHT[late.what];
  const ahead = owed.filter((one) => one.dueAt >= now && !isPaused(one, now) && answers(one));
  const next = ahead.length === 0 ? null : (Math.min(...ahead.map((one) => one.dueAt)) as Instant);
  return { kind: 'late', what: late.what, due: late.dueAt, next };
}

function endOf(
  { owed, feedback }: SentenceFacts,
  status: 'hired' | 'rejected' | 'closed',
): Sentence {
  const asked = weightiest(owed.filter(({ what }) => what === 'feedback' || what === 'reply'));
  if (asked) return { kind: 'waiting', what: asked.what, due: asked.dueAt };
  return status === 'hired' ? { kind: 'hired' } : { kind: status, feedback };
}

/** Of several of one kind the earliest. */
function weightiest(owed: readonly Owed[]): Owed | undefined {
  return [...owed].sort((a, b) => WEIGHT[a.what] - WEIGHT[b.what] || a.dueAt - b.dueAt)[0];
}
