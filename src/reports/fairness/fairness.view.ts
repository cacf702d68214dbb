/** How often, of how many. */
export class FactView {
  /** Such as `lateHandOvers`. */
  fact: string;
  count: number;
  /** How many there are of what it is counted from; null where nothing is. */
  of: number | null;
  /** 0..1; null where `of` is under 5. */
  share: number | null;
}

/** Somebody's facts. */
export class FactsOfView {
  recruiter: { id: string; name: string };
  facts: FactView[];
}

/** What could be gaming, per recruiter; per team, its key as the id, where persons may not be looked at. */
export class FairnessReportView {
  from: string;
  to: string;
  of: 'recruiter' | 'team';
  /** In the order of their names. */
  recruiters: FactsOfView[];
}

/** What a case tells beside when it was. */
export class CaseDetailView {
  code: string;
  at: string | null;
  /** Somebody's name. */
  who: string | null;
  /** 0..1 of a promise's time. */
  share: number | null;
}

/** One thing that is counted. */
export class CaseView {
  /** Of the event, the contact or the commitment. */
  id: string;
  at: string;
  application: string;
  job: string;
  /** Null where the one who asks does not see the application any more. */
  candidate: string | null;
  /** Who it counts for: somebody's name, or a team's. */
  recruiter: string;
  /** The commitment that it is about. */
  commitment: string | null;
  details: CaseDetailView[];
}

/** All that a number counts, in order of time. */
export class CasesView {
  fact: string;
  total: number;
  items: CaseView[];
}
