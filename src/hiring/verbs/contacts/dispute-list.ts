import { Injectable } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import { pageOf, readCursor } from '../../../forms/cursor';
import { PAGE } from '../../../forms/page.form';
import { ApplicationFiles } from '../../../journey/record/application-file.repository';
import { eventOf } from '../../../journey/record/journal-event';
import { Journal } from '../../../journey/record/journal.repository';
import { NotFoundError } from '../../../kernel/errors';
import { formatInstant, type Instant } from '../../../kernel/instant';
import type { LoggedContact } from '../../../store/entities/journey/logged-contact.entity';
import type { DisputesForm } from './disputes.form';
import type { DisputesView, DisputeView, NotedContactView } from './dispute.view';
import { ContactsRepository } from './contacts.repository';

/** Contacts with what the journal knows of them. */
@Injectable()
export class DisputeList {
  constructor(
    private readonly stored: ContactsRepository,
    private readonly journal: Journal,
    private readonly files: ApplicationFiles,
    private readonly users: Users,
  ) {}

  /** What HR has to decide, oldest first; or what it has decided. */
  async page(form: DisputesForm): Promise<DisputesView> {
    const limit = form.limit ?? PAGE;
    const [after] = readCursor(form.cursor, ['string']) ?? [null];
    const rows = await this.stored.disputed(form.decided === 'true', after, limit + 1);
    const page = pageOf(rows, limit, ({ id }) => [id]);
    const items: DisputeView[] = [];
    for (const row of page.items) items.push(await this.show(row));
    return { items, next: page.next };
  }

  /** One that HR looks at. @throws NotFoundError for a contact that is not there, or that nobody disputes */
  async of(contact: string): Promise<DisputeView> {
    const found = await this.stored.find(contact);
    if (found && found.disputedAt !== null) return this.show(found);
    throw new NotFoundError('There is no contested call with that id.');
  }

  /** What the candidate sees behind a link. */
  async noted(contact: LoggedContact): Promise<NotedContactView> {
    const { channel, at } = await this.logged(contact);
    return { note: contact.note, channel, at, disputedAt: shownAt(contact.disputedAt) };
  }

  private async show(contact: LoggedContact): Promise<DisputeView> {
    const { id, application, note, words, decision, reason } = contact;
    const { candidate } = await this.files.of(application);
    const { channel, at, actor } = await this.logged(contact);
    const loggedBy = (await this.users.all()).get(actor)?.name ?? actor;
    return {
      ...{ contact: id, application, candidate: candidate.name, loggedBy, channel, at, note },
      ...{ words, decision, reason, disputedAt: shownAt(contact.disputedAt) },
      decidedAt: shownAt(contact.decidedAt),
    };
  }

  private async logged({ id, application }: LoggedContact) {
    const rows = await this.journal.of(application);
    for (const row of rows) {
      const event = eventOf(row);
      if (event.type !== 'message.delivered' || event.message !== (id as string)) continue;
      return { channel: event.channel, at: formatInstant(event.at), actor: row.actor };
    }
    throw new Error(`the contact ${id} is not in the journal`);
  }
}

function shownAt(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
