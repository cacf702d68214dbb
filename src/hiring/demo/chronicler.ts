import type { JourneyEvent } from '../../journey/record/journal-event';
import type { Instant } from '../../kernel/instant';
import type { MailSettings } from '../../mail/mail.settings';
import type { Interview, InterviewId } from '../../store/entities/hiring/interview.entity';
import type { JournalRow } from '../../store/entities/journey/journal-row.entity';
import type { MessageId } from '../../store/entities/mail/message.entity';
import { concerned, type Applied } from './sample/candidates';
import type { Company } from './sample/company';
import type { DemoRooms } from './demo-rooms';
import type { DemoRows, DemoTables } from './demo.repository';
import { oldMail } from './old-mail';
import type { SampleRow } from './sample/sample-log';
import type { SetClock } from './set-clock';
import { Telling } from './sample/told-event';
import type { Shift } from './sample/shift';

const HOUR_MS = 3600_000;
type Told = Applied & { rows: JournalRow[] };
type Beside = Pick<DemoRows, 'interviews' | 'messages' | 'received' | 'contacts'>;

/** Writes the journal of the sample as it would have been written then, with what lies beside it. */
export class Chronicler {
  private readonly told = new Map<string, Told>();
  private readonly beside: Beside = { interviews: [], messages: [], received: [], contacts: [] };
  private readonly queuedAt = new Map<string, Instant>();
  private readonly telling: Telling;

  constructor(
    private readonly rooms: DemoRooms,
    private readonly clock: SetClock,
    private readonly company: Company,
    private readonly applied: ReadonlyMap<string, Applied>,
    private readonly mail: MailSettings,
    shift: Shift,
  ) {
    this.telling = new Telling(company, shift);
  }

  /** Adds a row of the sample. In a unit, in the order of time. */
  async tell(row: SampleRow): Promise<void> {
    if (row.event.type === 'application.received') {
      this.told.set(row.application!, { ...this.applied.get(row.application!)!, rows: [] });
    }
    for (const one of concerned(row, this.told)) {
      const { actor, event } = this.telling.event(row, one.application);
      this.clock.moveTo(event.at);
      const { journal } = this.rooms;
      one.rows.push(await journal.append(one.application.id, event, actor, one.rows));
      await this.note(event, one, row);
    }
  }

  /** Writes what lies beside the journal, and what it all comes to at `now`. */
  async end(tables: DemoTables, now: Instant): Promise<void> {
    await tables.add(this.beside);
    const { histories, commitments } = this.rooms;
    for (const { application, rows } of this.told.values()) {
      this.clock.moveTo(rows.at(-1)!.at);
      await commitments.write(application.id, await histories.fold(rows, now));
    }
  }

  private async note(event: JourneyEvent, one: Told, { cells }: SampleRow): Promise<void> {
    const { at } = event;
    if (event.type === 'message.queued') this.queuedAt.set(event.message, at);
    else if (event.type === 'message.received') {
      this.beside.received.push({
        ...{ id: event.message as MessageId, about: one.application.id, channel: 'email' },
        ...{ kind: event.kind, subject: '', text: event.text ?? '', receivedAt: at },
        waivedAt: null,
      });
    } else if (event.type === 'question.waived') {
      const asked = this.beside.received.filter(({ about }) => about === one.application.id);
      const question = asked.findLast(({ kind }) => kind === 'question');
      if (question) question.waivedAt = at;
    } else if (event.type === 'message.delivered') {
      const by = this.company.users.get(cells.recruiter);
      const queuedAt = this.queuedAt.get(event.message) ?? at;
      if (event.channel === 'email') {
        this.beside.messages.push(await oldMail(event, one, by, queuedAt, this.mail));
      } else this.logContact(event.message as MessageId, one, event, by?.id ?? null);
    } else if (event.type === 'contact.disputed' || event.type === 'dispute.upheld') {
      const contact = this.beside.contacts.find(({ id }) => id === event.message)!;
      if (event.type === 'dispute.upheld')
        Object.assign(contact, { decidedAt: at, decision: 'upheld' });
      else Object.assign(contact, { disputedAt: at, words: event.text ?? '' });
    } else if (event.type === 'interview.held') {
      this.beside.interviews.push(meetingOf(event.interview as InterviewId, one, at));
    } else if (event.type === 'interview.not_held') {
      const meeting = this.beside.interviews.find(({ id }) => id === event.interview);
      if (meeting) meeting.status = 'no_show';
    }
  }

  private logContact(
    id: MessageId,
    { application }: Told,
    { at, text: note = '' }: JourneyEvent,
    author: string | null,
  ): void {
    this.beside.contacts.push({
      ...{ id, application: application.id, note, at, author, disputedAt: null, words: null },
      ...{ decidedAt: null, decision: null, reason: null },
    });
  }
}

function meetingOf(id: InterviewId, { application }: Told, ends: Instant): Interview {
  const starts = (ends - HOUR_MS) as Instant;
  return {
    ...{ id, application: application.id, starts, ends, status: 'held', version: 1 },
    createdAt: starts,
  };
}
