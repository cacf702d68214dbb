import { maskedStatusLinks } from '../../../journey/letters/status-links';
import type { JourneyEvent } from '../../../journey/record/journal-event';
import type { TermedHistory } from '../../../journey/record/history';
import type { Instant } from '../../../kernel/instant';
import type { Commitment } from '../../../sla/engine/commitment';
import type { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';
import type { EventText } from '../../../store/entities/journey/event-text.entity';
import type { JournalRow } from '../../../store/entities/journey/journal-row.entity';
import type { ApplicationHead } from '../application-heads';
import type { Belongings } from '../belongings.repository';

/** A journal row, and the event that it holds. */
export interface Recorded {
  row: JournalRow;
  event: JourneyEvent;
}

/** One commitment, folded anew, with all that its evidence is made from. */
export interface Case {
  application: ApplicationHead;
  row: CommitmentRow;
  commitment: Commitment;
  /** In order of happening; of one instant in order of recording. */
  recorded: readonly Recorded[];
  texts: ReadonlyMap<string, EventText>;
  termed: TermedHistory;
  /** The ids under which the application's commitments are kept. */
  ids: ReadonlyMap<Commitment, string>;
  /** Of users and of stages, by id. */
  names: ReadonlyMap<string, string>;
  belongings: Pick<Belongings, 'requests' | 'received'>;
  /** Its end, or now: until when it is reckoned. */
  stopped: Instant;
  now: Instant;
}

/** A user's name; null for Lupaus itself. */
export function nameOf({ names }: Pick<Case, 'names'>, actor: string): string | null {
  return actor === 'system' ? null : (names.get(actor) ?? actor);
}

/** The words of an event; null where there are none, or none any more. */
export function wordsOf({ texts }: Pick<Case, 'texts'>, { row }: Recorded): string | null {
  const text = texts.get(row.id)?.text;
  return text === undefined ? null : maskedStatusLinks(text);
}

/** The message that an event speaks of. */
export function messageOf({ event }: Recorded): string | null {
  return 'message' in event ? (event.message ?? null) : null;
}
