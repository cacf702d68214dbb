import type { ApplicationEvent, ApplicationReceived } from '../sla/event';
import type { JournalRow } from '../store/entities/journal-row.entity';

/** Here the receipt also says, by hash, which policy and calendar hold from now on for this application. */
interface LiveReceived extends ApplicationReceived {
  stage: string;
  policy: string;
  calendar: string;
}

/** What is recorded in the live service: an engine's event. */
export type JourneyEvent = Exclude<ApplicationEvent, ApplicationReceived> | LiveReceived;

/** Ids, kinds, hashes, names of rules and stages: no spaces, no @. */
const HARMLESS = /^[\w.:-]{1,64}$/;

/**
 * The fields of an event as the journal keeps them. The words of a promise stay out.
 * @throws Error for a value that might say who somebody is: an address, a name, a sentence
 */
export function fieldsOf(event: JourneyEvent): object {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(event) as [string, unknown][]) {
    if (name === 'type' || name === 'at' || name === 'text' || value === undefined) continue;
    if (![value].flat().every(isHarmless)) {
      throw new Error(`${event.type}: ${name} does not belong into the journal`);
    }
    fields[name] = value;
  }
  return fields;
}

/** The event that a journal row holds. */
export function eventOf({ type, at, fields }: JournalRow): JourneyEvent {
  return { ...fields, type, at } as JourneyEvent;
}

function isHarmless(value: unknown): boolean {
  if (typeof value === 'string') return HARMLESS.test(value);
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}
