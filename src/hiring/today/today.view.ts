import type { Instant } from '../../kernel/instant';
import type { TaskKind } from '../../store/entities/journey/task.entity';
import type { Urgency } from '../commitments/urgency';
import type { NextStep } from '../commitments/next-step';

/** Whose work is shown: one's own, that on the jobs of one's teams, or everybody's. */
export const WHOSE = ['mine', 'team', 'all'] as const;
export type Whose = (typeof WHOSE)[number];

/** Somebody's application, as a row names it. */
interface About {
  application: string;
  candidate: string;
  job: { id: string; title: string };
}

/** Something that somebody owes. */
export interface TodayRow extends About {
  id: string;
  rule: string;
  /** What is owed, in the policy's words. */
  title: string;
  /** What was promised, in the words of who did. */
  words: string | null;
  dueAt: Instant;
  state: Urgency;
  /** Why its clock stands. */
  why: string | null;
  owner: string;
  step: NextStep;
}

/** Something that a colleague was asked and has not answered. */
export interface WaitingRow extends About {
  id: string;
  /** The colleague's address. */
  whom: string;
  what: string;
  askedAt: Instant;
  dueAt: Instant;
  isOverdue: boolean;
  /** By when they said to answer; null unless they said. */
  later: Instant | null;
  nudgedAt: Instant | null;
  /** False when the mail was sent on this working day already. */
  mayNudge: boolean;
}

/** Something that Lupaus asks the reader to do. */
export interface TaskRow extends About {
  id: string;
  kind: TaskKind;
  phone: string | null;
  dueAt: Instant | null;
  createdAt: Instant;
  /** The page on which it is done. */
  path: string;
}

/** A letter of the reader's that has not left and can be taken back. */
export interface LastLetter {
  message: string;
  subject: string;
  candidate: string;
  until: Instant;
}

/** What somebody has to do now. */
export interface TodayView {
  whose: Whose;
  /** Whose work they may look at. */
  choices: readonly Whose[];
  late: TodayRow[];
  today: TodayRow[];
  /** Within the next two working days. */
  soon: TodayRow[];
  waiting: WaitingRow[];
  tasks: TaskRow[];
  /** What comes after all of that. */
  next: TodayRow | null;
  /** How many promises of others that they see are late; counted only while nothing of their own is due. */
  lateOfOthers: number;
  /** They are on no job's team, and so nothing can be theirs. */
  isNew: boolean;
  /** How many to ask for to see more; null when all are shown. */
  more: number | null;
  /** What can be undone, the last first; null for nothing. */
  undo: LastLetter | null;
}
