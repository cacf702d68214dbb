import { Injectable } from '@nestjs/common';
import { Users } from '../accounts/users';
import { SYSTEM } from '../journey/record/chronicle';
import { eventOf } from '../journey/record/journal-event';
import { formatInstant, type Instant } from '../kernel/instant';
import { LIVE_ONLY } from '../sla/event';
import type { JournalRow } from '../store/entities/journey/journal-row.entity';
import { cellsOf, type EventCells, type Names } from './exported-event';
import { Journals, type ApplicationJournal } from './journals.repository';

/** What a row of the export is made from. */
export interface ExportedApplication {
  rows: EventCells[];
  /** It was erased, or says something that a file cannot: then there are no rows of it. */
  left: boolean;
}

/** The journal as an event file (design, section 5), so that what it comes to can be proved elsewhere. */
@Injectable()
export class EventExport {
  constructor(
    private readonly journals: Journals,
    private readonly users: Users,
  ) {}

  /**
   * Application by application. An erased one is left out whole: a file has no word for it, and a replay without that
   * word would come to something else.
   * @param knownAt only what had been recorded by then; null for all
   * @param withTexts the words of events too, which are personal
   */
  async *each(knownAt: Instant | null, withTexts: boolean): AsyncGenerator<ExportedApplication> {
    const users = await this.users.all();
    const stages = await this.journals.stageNames();
    const names: Names = {
      person: (id) => users.get(id)?.email ?? id,
      stage: (id) => stages.get(id) ?? id,
    };
    for await (const journal of this.journals.each(knownAt, withTexts)) {
      const left = journal.rows.some(isBeyondFiles);
      yield { left, rows: left ? [] : rowsOf(journal, names) };
    }
  }
}

function rowsOf({ application, rows, texts }: ApplicationJournal, names: Names): EventCells[] {
  const [received] = rows;
  const { job } = received!.fields as { job: string };
  // as it is folded: by time, and what happened at one instant in the order of recording
  const inOrder = [...rows].sort((a, b) => a.at - b.at);
  return inOrder.map((row): EventCells => {
    const event = eventOf(row);
    return {
      ...{ at: formatInstant(row.at), event: row.type, application, job },
      recruiter: row.actor === SYSTEM ? '' : names.person(row.actor),
      text: texts.get(row.id) ?? '',
      ...cellsOf(event, names),
    };
  });
}

/** What the reader of event files refuses: an erasure, what was taken back, and a meeting that has no id and did not take place. */
function isBeyondFiles({ type, fields }: JournalRow): boolean {
  if (LIVE_ONLY.some((one) => one === type)) return true;
  const { interview } = fields as { interview?: string | null };
  return type === 'interview.not_held' && (interview ?? null) === null;
}
