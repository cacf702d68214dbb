import type { ReportedFigures } from '../sla/report/tally';

/** A version of a policy or a calendar. */
export class TermsView {
  name: string;
  version: number;
  /** SHA-256 of its content. */
  hash: string;
}

/**
 * What a group of commitments adds up to. Ratios are 0 to 1; null where there is nothing to compute from. The names stand
 * here again because a schema is made of a class.
 */
export class FiguresView implements ReportedFigures {
  /** Kept, late and overdue together. */
  due: number;
  kept: number;
  /** Of those kept: by an automated message. */
  keptAutomatically: number;
  late: number;
  /** Of those late: queued by a person in time. */
  lateInTransport: number;
  overdue: number;
  rescheduled: number;
  /** Of every period. */
  open: number;
  released: number;
  /** Of what people had to keep. */
  onTimeRate: number | null;
  /** Null for a rule whose kept ones earn nothing: it would be that of late ones alone. So is the 90th percentile. */
  medianBusinessHours: number | null;
  p90BusinessHours: number | null;
  worstOverdueBusinessHours: number | null;
  /** Kept by another channel than e-mail. */
  selfReportedShare: number | null;
  /** Applications with a broken one. */
  candidatesAffected: number;
  /** Of those kept: the share that an automated message kept. */
  automatedShare: number | null;
  /** Broken ones whose owner, when they fell due, is not who is charged. */
  chargedAfterHandOver: number;
  /** Requests for feedback whose answer fell due. */
  feedbackAsked: number;
  feedbackGiven: number;
  /** Told why there is none. */
  feedbackDeclined: number;
  /** Of the time in which what was due could be kept in time, the share in which a colleague's answer was awaited. */
  colleagueShare: number | null;
  /** Applications whose tenth business day of silence ended in the period. Of no rule, hence 0 for each. */
  leftSilent: number;
}

/** One recruiter's figures. */
export class RecruiterView extends FiguresView {
  /** The e-mail address: two people may have one name. */
  recruiter: string;
  name: string;
  /** The user's id. */
  user: string;
}

/** A group's figures. */
export class GroupFiguresView extends FiguresView {
  /** An id, a team's or department's name (`~none` for none, `~smaller` for small teams), a rule's key, a first day or a month. */
  key: string;
  name: string;
  /** Of a recruiter, their address. */
  recruiter?: string;
  /** Of a recruiter, their id. */
  user?: string;
}

/** The shape of a replay's result (design, section 5). */
export class RecruiterReportView {
  /** Null where several were in force. */
  policy: TermsView | null;
  /** Null where several were in force. */
  calendar: TermsView | null;
  until: string;
  from: string | null;
  to: string | null;
  /** The instant of which the knowledge is; null for now. */
  knownAt: string | null;
  totals: FiguresView;
  /** What `groups` are: `team` in place of `recruiter` where figures may not name persons. */
  groupedBy: string;
  /** Most broken promises first; weeks and months in their order. */
  groups: GroupFiguresView[];
  /** Where groups are recruiters, the same with their addresses; else empty. */
  recruiters: RecruiterView[];
}
