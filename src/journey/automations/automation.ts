import type { EventType } from '../../sla/event';
import type { AutomationName } from '../../store/entities/hiring/pipeline.entity';
import type { Task } from '../../store/entities/journey/task.entity';
import type { Instant } from '../../kernel/instant';
import type { CalendarPart } from '../../mail/mime';
import type { Words } from '../../mail/outbox';
import type { Saying } from '../letters/saying';
import type { ApplicationFile } from '../record/application-file.repository';
import type { TermedHistory } from '../record/history';
import type { JourneyEvent } from '../record/journal-event';

/** What a move can tell. */
export const MOVE_TEMPLATES = [
  'moved-screening',
  'moved-assignment',
  'moved-interview',
  'moved-offer',
] as const;
export type MoveTemplate = (typeof MOVE_TEMPLATES)[number];

/** What the person who caused an event wants said about it; an automation says the rest. */
export interface Tell {
  /** In place of the template's. */
  words?: Words;
  /** Of a move: another one than the stage's kind has. */
  template?: MoveTemplate;
  /** Says nothing at all. */
  silent?: boolean;
  sendAfter?: Instant;
  /** Makes the letter dated. */
  due?: Instant;
  /** What a rejection says to the candidate's strengths and weaknesses. */
  feedback?: { strengths: string; toImprove: string; reason: string };
  /** Why a rejection gives no feedback. */
  feedbackDeclined?: string;
  /** The meeting was at another time before. */
  moved?: boolean;
  /** A meeting to put into the candidate's calendar, or to take out of it. */
  ics?: readonly CalendarPart[];
  /** Who answered before, and until when somebody else does. */
  handover?: { previous: string; until: Instant | null };
  /** What was noted of a call or a meeting, and where the candidate may say that it never took place. */
  note?: { words: string; disputeLink: string };
  /** No human act is behind it: it arrived, or its time had come. */
  automated?: boolean;
}

/** An event, and everything that a letter about it may need. */
export interface Occasion<Type extends EventType = EventType> {
  event: JourneyEvent & { type: Type };
  file: ApplicationFile;
  termed: TermedHistory;
  tell: Tell;
  /** Broken promises for which the owner owes a new date. */
  newDates: readonly Task[];
  /** An instant in the candidate's language, in the calendar's zone. */
  moment: (at: Instant) => string;
}

/** A mail that leaves by itself when something happens; a pipeline may switch it off. */
export interface Automation<Type extends EventType = EventType> {
  name: AutomationName;
  on: Type;
  /** Who does this, does it in order to say it: it is said also where an ATS writes to the candidate by itself. */
  isAsked?: boolean;
  /** @returns null when there is nothing to say */
  say: (occasion: Occasion<Type>) => Saying | null;
}
