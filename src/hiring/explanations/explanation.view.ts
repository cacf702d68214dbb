import type { Instant } from '../../kernel/instant';

/** What somebody who is charged with a broken promise said to it. */
export interface Explanation {
  /** 1 for the first; the last one holds. */
  version: number;
  /** Null when they were dropped with the candidate's data. */
  words: string | null;
  by: { id: string; name: string };
  at: Instant;
}

/** As it is shown: without who said it, where persons may not be named. */
export type ShownExplanation = Omit<Explanation, 'by'> & { by: Explanation['by'] | null };

/** An explanation over HTTP. */
export class ExplanationView {
  /** The commitment's id. */
  commitment: string;
  version: number;
  words: string | null;
  /** Null to others while no ground for figures per person is recorded. */
  by: { id: string; name: string } | null;
  at: string;
}

/** A broken promise as the page of its explanation shows it. */
export interface ExplainedPromise {
  commitment: string;
  rule: string;
  title: string;
  openedAt: Instant;
  dueAt: Instant;
  job: string;
  /** Null where the one who asks does not see the application any more. */
  application: { id: string; candidate: string } | null;
  /** Null to others while no ground for figures per person is recorded. */
  chargedTo: { id: string; name: string } | null;
  /** Newest first. */
  versions: ShownExplanation[];
  /** Whether it is broken, and charged to the one who asks. */
  mayWrite: boolean;
}
