import type { BusinessTime } from '../../calendar/business-time';
import { formatInstant, type Instant } from '../../kernel/instant';
import { isOverdue, type Commitment } from '../engine/commitment';
import type { ApplicationHistory } from '../engine/fold';
import type { OwnerShare } from '../engine/owners';
import { feedbackOf, stageOf, timelySeconds, type FeedbackOutcome } from './circumstances';

export type Status = 'open' | 'kept' | 'late' | 'overdue' | 'rescheduled' | 'released';

/** What became of one commitment, as of an instant (design, section 5: a commitment row, and what figures need). */
export interface Verdict {
  application: string;
  job: string | null;
  rule: string;
  openedAt: Instant;
  dueAt: Instant;
  status: Status;
  keptAt: Instant | null;
  /** The id of the message that kept it. */
  evidence: string | null;
  /** Why it was released, or what ended the overrun of a broken one. */
  reason: string | null;
  /** `transport`: late, but a person had queued the message in time. */
  cause: 'transport' | null;
  chargedTo: string;
  /** Broken, and who is charged is not who answered when it fell due. */
  handedLate: boolean;
  /** Where the application was when it opened; empty where that is not known. */
  stage: string;
  /** Null for what asks for no feedback. */
  feedback: FeedbackOutcome | null;
  /** Open seconds from its opening until it ended or fell due. */
  timelyBusinessSeconds: number;
  owners: OwnerShare[];
  /** Open seconds from due until it was kept, ended or `until`; 0 unless broken. */
  overdueBusinessSeconds: number;
  /** Open seconds from opening until it was kept; null unless kept or late. */
  takenBusinessSeconds: number | null;
  keptByMachine: boolean;
  /** Kept by another channel than e-mail, so by the recruiter's own word. */
  selfReported: boolean;
  /** False for a rule whose kept commitments earn nothing. */
  scoredWhenKept: boolean;
  /** The words of the promise, if it was one. */
  text: string | null;
  /** What was owed, in the policy's words. */
  title: string;
}

/** True for what breaks a promise: kept too late, or not at all. */
export function isBroken({ status }: Pick<Verdict, 'status'>): boolean {
  return status === 'late' || status === 'overdue';
}

/**
 * Judges every commitment of an application's history.
 * @param until "now": what is due before it and not kept is overdue, at it or later open
 */
export function judge(
  application: string,
  history: ApplicationHistory,
  calendar: BusinessTime,
  until: Instant,
): Verdict[] {
  return history.commitments
    .map((commitment) => judgeOne(application, commitment, history, calendar, until))
    .sort((a, b) => a.openedAt - b.openedAt || compare(a.rule, b.rule));
}

/** Judges one of them. */
export function judgeOne(
  application: string,
  commitment: Commitment,
  history: ApplicationHistory,
  calendar: BusinessTime,
  until: Instant,
): Verdict {
  const { rule, openedAt, dueAt, end, promise } = commitment;
  const { owners } = history;
  const status = statusOf(commitment, until);
  const evidence = end?.how === 'kept' ? end.evidence : null;
  const stoppedAt = end?.at ?? until;
  const broken = isBroken({ status });
  const chargedTo = broken ? owners.chargedFor(openedAt, dueAt, calendar) : owners.at(stoppedAt);
  return {
    application,
    job: history.job,
    rule: rule.key,
    openedAt,
    dueAt,
    status,
    keptAt: evidence ? stoppedAt : null,
    evidence: evidence?.message ?? null,
    reason: end?.how === 'released' ? end.reason : null,
    cause: status === 'late' && wasQueuedInTime(commitment, history) ? 'transport' : null,
    chargedTo,
    handedLate: broken && chargedTo !== owners.at(dueAt),
    stage: stageOf(commitment, history),
    feedback: feedbackOf(commitment),
    timelyBusinessSeconds: timelySeconds(commitment, calendar),
    owners: owners.shares(openedAt, stoppedAt, calendar),
    overdueBusinessSeconds: broken ? calendar.elapsed(dueAt, stoppedAt) : 0,
    takenBusinessSeconds: evidence ? calendar.elapsed(openedAt, stoppedAt) : null,
    keptByMachine: evidence?.automated ?? false,
    selfReported: evidence !== null && evidence.channel !== 'email',
    scoredWhenKept: rule.scored === 'all',
    text: promise?.text ?? null,
    title: rule.title,
  };
}

function statusOf(commitment: Commitment, until: Instant): Status {
  const { end } = commitment;
  const overdue = isOverdue(commitment, end?.at ?? until);
  if (end === null) return overdue ? 'overdue' : 'open';
  if (end.how === 'kept') return overdue ? 'late' : 'kept';
  // what had been broken before it was released stays broken
  if (end.how === 'released') return overdue ? 'overdue' : 'released';
  return 'rescheduled';
}

function wasQueuedInTime({ end, dueAt }: Commitment, { queuedAt }: ApplicationHistory): boolean {
  if (end?.how !== 'kept' || end.evidence.automated) return false;
  const queued = queuedAt.get(end.evidence.message);
  return queued !== undefined && queued <= dueAt;
}

/** A commitment row of the result (design, section 5), in its order of fields. */
export function commitmentRow(verdict: Verdict): Record<string, unknown> {
  return {
    application: verdict.application,
    job: verdict.job,
    rule: verdict.rule,
    openedAt: formatInstant(verdict.openedAt),
    dueAt: formatInstant(verdict.dueAt),
    status: verdict.status,
    keptAt: verdict.keptAt === null ? null : formatInstant(verdict.keptAt),
    evidence: verdict.evidence,
    reason: verdict.reason,
    cause: verdict.cause,
    chargedTo: verdict.chargedTo,
    owners: verdict.owners,
    overdueBusinessSeconds: verdict.overdueBusinessSeconds,
  };
}

/** Orders texts by code unit, the same on every machine. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
