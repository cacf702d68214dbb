import { Injectable } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import { ApplicationFiles } from '../../../journey/record/application-file.repository';
import { eventOf } from '../../../journey/record/journal-event';
import { Journal } from '../../../journey/record/journal.repository';
import { formatInstant, type Instant } from '../../../kernel/instant';
import type { LoggedContact } from '../../../store/entities/journey/logged-contact.entity';
import { idAfter, pageOf } from '../verb/page.form';
import type { DisputesForm } from './disputes.form';
import type { DisputesView, DisputeView, NotedContactView } from './dispute.view';
import { ContactsRepository } from './contacts.repository';

const USUAL = 50;

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
    const limit = form.limit ?? USUAL;
    const rows = await this.stored.disputed(form.decided === 'true', idAfter(form), limit + 1);
    const shown = new Map<string, DisputeView>();
    for (const row of rows.slice(0, limit)) shown.set(row.id, await this.show(row));
    return pageOf(rows, limit, ({ id }) => shown.get(id)!);
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
