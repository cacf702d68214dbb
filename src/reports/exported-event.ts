import type { JourneyEvent } from '../journey/record/journal-event';
import { formatInstant, type Instant } from '../kernel/instant';
import type { Column } from '../sla/log/columns';

/** One row of an event file (design, section 5): what its cells say, none for the empty ones. */
export type EventCells = Partial<Record<Column, string>>;

/** What ids stand for in a file that people read. */
export interface Names {
  /** A user's e-mail address. */
  person: (id: string) => string;
  stage: (id: string) => string;
}

/** The cells of an event that its kind of event has of its own; the reader of such files gives the same event back. */
export function cellsOf(event: JourneyEvent, { person, stage }: Names): EventCells {
  switch (event.type) {
    case 'application.received':
      return {
        job: event.job ?? '',
        recruiter: person(event.owner),
        stage: stage(event.stage),
        due: time(event.applyUntil),
      };
    case 'owner.changed':
      return { recruiter: person(event.to) };
    case 'stage.entered':
      return { stage: event.stage === null ? '' : stage(event.stage), kind: event.kind };
    case 'interview.held':
    case 'interview.not_held':
      return { message: event.interview ?? '' };
    case 'promise.made':
      return { kind: event.kind, message: event.message, due: time(event.due) };
    case 'promise.rescheduled':
      return { ref: event.ref, message: event.message, due: time(event.due) };
    case 'message.queued':
      return { message: event.message, automated: String(event.automated) };
    case 'message.delivered':
      return {
        purpose: event.purposes.join('+'),
        channel: event.channel,
        automated: String(event.automated),
        message: event.message,
        due: time(event.due),
      };
    case 'message.received':
      return { message: event.message, kind: event.kind };
    case 'message.bounced':
    case 'contact.disputed':
    case 'dispute.upheld':
      return { message: event.message };
    default:
      return { message: event.message ?? event.interview ?? '', outcome: event.outcome ?? '' };
  }
}

function time(at: Instant | undefined): string {
  return at === undefined ? '' : formatInstant(at);
}
