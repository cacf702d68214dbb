import type { Instant } from '../../../kernel/instant';
import type { ApplicationStatus } from '../../../store/entities/hiring/application.entity';
import type { Interview } from '../../../store/entities/hiring/interview.entity';
import type { Task } from '../../../store/entities/journey/task.entity';
import type { NextStep } from '../../commitments/next-step';
import type { Urgency } from '../../commitments/urgency';
import type { PaperView } from '../../papers/paper.view';
import type { ApplicationHead } from '../application-heads';
import type { TimelineView } from '../timeline/timeline.view';

/** Something that is owed now. */
export interface OwedView {
  id: string;
  rule: string;
  title: string;
  dueAt: Instant;
  state: Urgency;
  /** Why its clock stands still, in the words of who stopped it. */
  pauseReason: string | null;
  owner: string;
  /** A date that was given can be moved. */
  isPromise: boolean;
  /** The words of a promise. */
  words: string | null;
  step: NextStep;
  /** An update keeps it only with a date. */
  needsDate: boolean;
}

/** What belongs to an application and is not over. */
export interface PendingView {
  interviews: Pick<Interview, 'id' | 'starts' | 'ends' | 'status'>[];
  assignments: { id: string; text: string; due: Instant }[];
  requests: { id: string; to: string; what: string; due: Instant; askedAt: Instant }[];
  tasks: Pick<Task, 'id' | 'kind' | 'purposes' | 'about' | 'text' | 'dueAt'>[];
}

/** Everything that the page of an application shows. */
export interface ApplicationPageView {
  head: ApplicationHead;
  /** Why nothing is mailed to the candidate's address. */
  addressFails: { since: Instant; detail: string } | null;
  /** Other applications of the same person that the reader sees. */
  others: { id: string; job: string; stage: string; status: ApplicationStatus }[];
  owed: OwedView[];
  pausedUntil: Instant | null;
  /** Until when a rejection can be taken back. */
  undoUntil: Instant | null;
  /** Questions that may be said to need no answer. */
  waivable: string[];
  pending: PendingView;
  /** The files that came with it. */
  papers: PaperView[];
  timeline: TimelineView;
}
