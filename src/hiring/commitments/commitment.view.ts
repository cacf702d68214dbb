/** One thing owed to one candidate, as a list shows it. */
export interface CommitmentItem {
  id: string;
  application: string;
  job: { id: string; title: string };
  candidate: { id: string; name: string };
  owner: { id: string; name: string };
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
