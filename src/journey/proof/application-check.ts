import type { Instant } from '../../kernel/instant';
import { foldApplication } from '../../sla/engine/fold';
import { statesOf } from '../record/commitments.repository';
import { inOrder, receiptOf, type TermedHistory } from '../record/history';
import { hashText } from '../record/journal.repository';
import type { JourneyEvent } from '../record/journal-event';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { checkCommitments } from './commitment-check';
import type { Dossier, StoredEvent, StoredText } from './evidence';
import type { Tell } from './finding';
import type { Shelf } from './shelf';
import { checkSilences } from './silence-check';
import { parseStored, storedHash } from './stored-hash';

/** What is known of all applications. */
export interface Known {
  shelf: Shelf;
  /** A pause whose budget has run out by then is over. */
  now: Instant;
  /** Of a demonstration, of which nobody is warned. */
  silentJobs: ReadonlySet<string>;
}

/** What was found in one application besides findings. */
export interface Checked {
  erasedTexts: number;
  /** Words that are not there, by the event; whether they may be is still to be asked. */
  missingTexts: Map<string, string>;
}

/**
 * Compares what is stored of one application with what its journal says.
 */
export function checkApplication(dossier: Dossier, about: Known, tell: Tell): Checked {
  const { shelf, now } = about;
  const { application: where, events } = dossier;
  const checked: Checked = { erasedTexts: 0, missingTexts: new Map() };
  try {
    if (events.length === 0) throw new Error('there is no journal');
    const facts = checkChain(dossier, tell);
    checkTexts(dossier, facts, checked, tell);
    const ordered = inOrder(facts);
    const until = facts.reduce<number>((last, { at }) => Math.max(last, at), now) as Instant;
    const fold = (asOf: Instant) => foldAs(ordered, shelf, asOf);
    const termed = fold(until);
    const statesAt = (asOf: Instant) => statesOf(where as ApplicationId, fold(asOf));
    const isSilent = about.silentJobs.has(String(termed.history.job));
    checkCommitments(dossier, termed, statesAt, now, isSilent, tell);
    checkSilences(dossier, termed, tell);
  } catch (error) {
    // what somebody tampered with may be nothing that can be read or folded
    tell('broken_chain', where, `its journal cannot be folded (${(error as Error).message})`);
  }
  return checked;
}

function foldAs(events: readonly JourneyEvent[], shelf: Shelf, until: Instant): TermedHistory {
  const first = receiptOf(events);
  const [policy, calendar] = [shelf.policy(first.policy), shelf.calendar(first.calendar)];
  return { events, policy, calendar, history: foldApplication(policy, calendar, events, until) };
}

/** @returns the events, in order of recording */
function checkChain({ application, events }: Dossier, tell: Tell): JourneyEvent[] {
  let previous: string | null = null;
  return events.map((row, i) => {
    if (row.position !== i + 1)
      throw new Error(`event ${i + 1} is missing, ${row.position} is there`);
    const fields = fieldsOf(row, tell);
    if (row.hash !== storedHash(row, fields, previous)) {
      tell('broken_chain', application, `event ${i + 1} is not what was recorded`);
    }
    previous = row.hash;
    return { ...fields, type: row.type, at: row.at } as JourneyEvent;
  });
}

function fieldsOf(row: StoredEvent, tell: Tell): object {
  try {
    return parseStored(row.fields) as object;
  } catch (error) {
    const detail = `the fields of event ${row.position}: ${(error as Error).message}`;
    tell('broken_chain', row.application, detail);
    return JSON.parse(row.fields) as object;
  }
}

/** Null for what is no text: bytes would read as one. */
function textHash({ salt, text }: StoredText): string | null {
  return typeof salt === 'string' && typeof text === 'string' ? hashText(salt, text) : null;
}

function checkTexts(
  { application, events, texts }: Dossier,
  facts: readonly JourneyEvent[],
  checked: Checked,
  tell: Tell,
): void {
  const isErased = facts.some(({ type }) => type === 'candidate.erased');
  for (const [i, { id }] of events.entries()) {
    const { textHash: wanted = null, message } = facts[i] as {
      textHash?: string | null;
      message?: string;
    };
    if (texts === null) continue;
    const text = texts.get(id);
    texts.delete(id);
    if (wanted !== null && !text) {
      if (isErased) checked.erasedTexts++;
      else checked.missingTexts.set(id, facts[i]!.type === 'message.received' ? message! : '');
    } else if ((text ? textHash(text) : null) !== wanted) {
      tell('altered_text', application, `the words of event ${i + 1} are not those recorded`);
    }
  }
  for (const event of texts?.keys() ?? []) {
    tell('altered_text', application, `there are words to ${event}, which is none of its events`);
  }
}
