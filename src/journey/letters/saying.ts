import type { Instant } from '../../kernel/instant';
import type { Purpose } from '../../sla/policy/purpose';
import type { GivenVariables, LetterName } from '../../mail/letters/letter';
import type { CalendarPart, FilePart } from '../../mail/mime';
import type { Words } from '../../mail/outbox';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { MessageId } from '../../store/entities/mail/message.entity';
import type { TaskId } from '../../store/entities/journey/task.entity';

/** What every letter to a candidate names. */
type Common = 'candidate' | 'job' | 'answerer';

/** A template and what it names beside what every letter does. */
type Content = {
  [N in LetterName]: { template: N; variables: Omit<GivenVariables<N>, Common> };
}[LetterName];

/** Something to be said to a candidate. */
export type Saying = Content & {
  /** A recruiter's own in place of the template's. */
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
  ics?: readonly CalendarPart[];
  files?: FilePart[];
};

/** What the one who caused a letter is told about it. */
export interface Warning {
  code:
    | 'leaves_earlier'
    | 'outside_office_hours'
    | 'call_instead'
    /** Mails to the candidate's address come back: the owner is asked to call. */
    | 'address_fails'
    | 'nothing_told'
    /** The message keeps nothing of what is owed. */
    | 'keeps_nothing'
    /** A new date comes too late to end the old one. */
    | 'too_late'
    /** The date was moved as often as the policy lets it. */
    | 'reschedule_limit'
    /** Something else is owed all the same. */
    | 'still_owed';
  detail: string;
}

/** What became of a saying. */
export interface Said {
  /** The mail, or what a call is to tell; the journal knows it by this id. */
  message: MessageId;
  /** The call that the owner is asked to make where no mail arrives. */
  task: TaskId | null;
  leavesAt: Instant | null;
  undoUntil: Instant | null;
  warnings: Warning[];
}
