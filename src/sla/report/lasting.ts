import type { BusinessTime } from '../../calendar/business-time';
import type { Commitment } from '../engine/commitment';
import type { ApplicationHistory } from '../engine/fold';
import { feedbackOf, stageOf, timelySeconds, type FeedbackOutcome } from './circumstances';
import { isBroken, judgeOne, type Status } from './verdict';

export type { FeedbackOutcome } from './circumstances';

/** What an ended commitment has come to. */
export type Outcome = Exclude<Status, 'open'>;

/**
 * The part of a verdict that stays as it is until something happens: to be kept beside a commitment. What only the
 * time changes, whether one that stands is open or overdue and by how much, is not in it.
 */
export interface LastingVerdict {
  /** Null while it stands. */
  outcome: Outcome | null;
  /** Who it counts for; while it stands, who is charged once it is overdue. */
  chargedTo: string;
  /** False for a kept one of a rule whose kept ones earn nothing. */
  scored: boolean;
  keptByMachine: boolean;
  lateInTransport: boolean;
  selfReported: boolean;
  /** Null unless it was kept, in time or late. */
  takenBusinessMs: number | null;
  /** Null unless it is broken and over. */
  overdueBusinessMs: number | null;
  /** Where the application was when it opened; empty where that is not known. */
  stage: string;
  /** Who is charged, or will be once it is overdue, is not who answered when it fell due. */
  handedLate: boolean;
  /** Null for what asks for no feedback. */
  feedback: FeedbackOutcome | null;
  /** From its opening until it ended or fell due, whichever was first: the time in which it could be kept. */
  timelyBusinessMs: number;
}

const NOTHING_YET = {
  ...{ outcome: null, scored: true, keptByMachine: false, lateInTransport: false },
  ...{ selfReported: false, takenBusinessMs: null, overdueBusinessMs: null },
};

/** Judges a commitment as far as its events alone say (design, section 4: owner, cause). */
export function judgeLasting(
  commitment: Commitment,
  history: ApplicationHistory,
  calendar: BusinessTime,
): LastingVerdict {
  const { end, openedAt, dueAt } = commitment;
  const always = {
    stage: stageOf(commitment, history),
    feedback: feedbackOf(commitment),
    timelyBusinessMs: inMs(timelySeconds(commitment, calendar)),
  };
  if (end === null) {
    const chargedTo = history.owners.chargedFor(openedAt, dueAt, calendar);
    const handedLate = chargedTo !== history.owners.at(dueAt);
    return { ...NOTHING_YET, ...always, chargedTo, handedLate };
  }
  const verdict = judgeOne('', commitment, history, calendar, end.at);
  const { status, takenBusinessSeconds: taken } = verdict;
  return {
    ...always,
    handedLate: verdict.handedLate,
    outcome: status as Outcome,
    chargedTo: verdict.chargedTo,
    scored: status !== 'kept' || verdict.scoredWhenKept,
    keptByMachine: status === 'kept' && verdict.keptByMachine,
    lateInTransport: verdict.cause === 'transport',
    selfReported: verdict.selfReported,
    takenBusinessMs: taken === null ? null : inMs(taken),
    overdueBusinessMs: isBroken(verdict) ? inMs(verdict.overdueBusinessSeconds) : null,
  };
}

function inMs(seconds: number): number {
  return Math.round(seconds * 1000);
}
