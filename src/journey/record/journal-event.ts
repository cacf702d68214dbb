import type {
  ApplicationEvent,
  ApplicationReceived,
  MessageDelivered,
  PlainEvent,
} from '../../sla/event';
import type { Instant } from '../../kernel/instant';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { JournalRow } from '../../store/entities/journey/journal-row.entity';

/** Here the receipt also says, by hash, which policy and calendar hold from now on for this application. */
export interface LiveReceived extends ApplicationReceived {
  stage: string;
  policy: string;
  calendar: string;
}

/** What the engine need not know of an event, and the journal keeps. */
interface LivePlain extends PlainEvent {
  /** Of decision.made and job.closed. */
  outcome?: string;
  /** Of interview.scheduled. */
  interview?: string;
  starts?: Instant;
  ends?: Instant;
  /** Of question.waived: the question. */
  message?: string;
}

interface LiveDelivered extends MessageDelivered {
  /**
   * `copy`: it was sent from a person's own mailbox, and no answer of a mail server to us is behind it. `import`: it
   * is taken as said in another system, which an imported file came from.
   */
  evidence?: 'copy' | 'import';
}

type Live =
  | Exclude<ApplicationEvent, ApplicationReceived | MessageDelivered | PlainEvent>
  | LiveReceived
  | LiveDelivered
  | LivePlain;

/** What is recorded in the live service: an engine's event, and the words that belong to it. */
export type JourneyEvent = Live & {
  text?: string;
  /** Its time is the nearest that is known, and not the real one: another system told of it without a time. */
  isEstimated?: boolean;
};

/** That something happened to an application. */
export interface Fact {
  application: ApplicationId;
  event: JourneyEvent;
}

/** Everything that happened to an application of which nothing is recorded yet. */
export interface Story {
  application: ApplicationId;
  /** In order of `at`; the first is the receipt. */
  events: readonly JourneyEvent[];
}

/** Ids, kinds, hashes, names of rules and stages: no spaces, no @. */
const HARMLESS = /^[\w.:-]{1,64}$/;

/**
 * The fields of an event as the journal keeps them. The words stay out; their hash goes in.
 * @throws Error for a value that might say who somebody is: an address, a name, a sentence
 */
export function fieldsOf(event: JourneyEvent, textHash: string | null): object {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(event) as [string, unknown][]) {
    if (name === 'type' || name === 'at' || name === 'text' || value === undefined) continue;
    if (![value].flat().every(isHarmless)) {
      throw new Error(`${event.type}: ${name} does not belong into the journal`);
    }
    fields[name] = value;
  }
  return textHash === null ? fields : { ...fields, textHash };
}

/** The event that a journal row holds, without its words. */
export function eventOf({ type, at, fields }: JournalRow): JourneyEvent {
  return { ...fields, type, at } as JourneyEvent;
}

function isHarmless(value: unknown): boolean {
  if (typeof value === 'string') return HARMLESS.test(value);
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}
