import { NamedView, StageView, TitledView } from '../../named.view';

/** What is owed next on an application. */
export class NextDue {
  rule: string;
  title: string;
  dueAt: string;
  status: 'open' | 'overdue';
}

/** What a list of applications shows of each. */
export class ApplicationItem {
  id: string;
  candidate: NamedView;
  job: TitledView;
  stage: StageView;
  owner: NamedView;
  /** `voided`: it came with an import that was taken back; only lists of what has changed have it. */
  status: 'active' | 'hired' | 'rejected' | 'withdrawn' | 'closed' | 'voided';
  receivedAt: string;
  /** Grows with what people do to it; to be sent back with a verb. */
  version: number;
  /**
   * When anything of what is shown here last changed, also by the time alone (a promise that became overdue). It is another one
   * after every change.
   */
  changedAt: string;
  /** Nothing is mailed to the candidate's address: it fails. */
  addressFails: boolean;
  /** Null when nothing is owed. */
  nextDue: NextDue | null;
}

/** A page of applications, newest first. */
export class ApplicationsView {
  items: ApplicationItem[];
  /** To be given as `cursor`; null on the last page. */
  next: string | null;
}
