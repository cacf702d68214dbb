import { NamedView, TitledView } from '../named.view';

/** One thing owed to one candidate, as a list shows it. */
export class CommitmentItem {
  id: string;
  application: string;
  job: TitledView;
  candidate: NamedView;
  owner: NamedView;
  rule: string;
  /** What is owed, in the policy's words. */
  title: string;
  openedAt: string;
  dueAt: string;
  status: 'open' | 'overdue' | 'kept' | 'late' | 'released' | 'rescheduled';
  /** Its due time passed before it was kept or ended. */
  broken: boolean;
  /** Until when its clock is stopped, if it is. */
  pausedUntil: string | null;
  endedAt: string | null;
  /** Why it was released. */
  reason: string | null;
  /** The message that kept it. */
  evidence: string | null;
  /** What was promised, in the words that were used. */
  promise: string | null;
}

/** A page of commitments, in order of due time. */
export class CommitmentsView {
  items: CommitmentItem[];
  /** To be given as `cursor`; null on the last page. */
  next: string | null;
}
