import type { Instant } from '../../kernel/instant';
import type { Purpose } from '../../sla/policy/purpose';
import type { TemplateName } from '../../mail/templates';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { MessageId } from '../../store/entities/mail/message.entity';
import type { TaskId } from '../../store/entities/journey/task.entity';

/** A recruiter's own words in place of a template's. */
export interface Words {
  subject?: string;
  body?: string;
}

/** Something to be said to a candidate. */
export interface Saying {
  template: TemplateName;
  /** Without those that every letter has: candidate, job, answerer. */
  variables: Record<string, unknown>;
  words?: Words;
  purposes: Purpose[];
  /** With no human act behind it. */
  automated: boolean;
  /** When the candidate hears next, if the letter says so. */
  due?: Instant;
  /** Its id, where something refers to it already. */
  id?: MessageId;
  /** Not before this. */
  sendAfter?: Instant;
  /** Waits so long that it can be taken back, in ms. */
  undoMs?: number;
  /** Leaves between 8 and 20 o'clock where the candidate is. */
  inHours?: boolean;
  /** Other applications of the same candidate that it speaks for. */
  alsoFor?: ApplicationId[];
  /** A meeting to put into the candidate's calendar. */
  invite?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

/** What the one who caused a letter is told about it. */
export interface Warning {
  code: 'leaves_earlier' | 'outside_office_hours' | 'call_instead' | 'nothing_told';
  detail: string;
}

/** What became of a saying. */
export interface Said {
  /** The mail, or what a call is to tell; the journal knows it by this id. */
  message: MessageId;
  /** The call that the owner is asked to make where there is no address. */
  task: TaskId | null;
  leavesAt: Instant | null;
  undoUntil: Instant | null;
  warnings: Warning[];
}
