import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../../kernel/instant';
import { InboundMails } from '../../../../mail/inbound/inbound-mails.repository';
import { DeliveryNotices } from '../../../../mail/returned/delivery-notices.repository';
import type { InboundMail } from '../../../../store/entities/mail/inbound-mail.entity';
import type { MessageId } from '../../../../store/entities/mail/message.entity';
import { TimelineRepository, type Letter } from '../../timeline/timeline.repository';
import { messageOf, type Case } from '../case';
import type { MessageView } from '../evidence.view';
import { belongingOf, type Belonging } from './belonging';
import { LoggedContacts } from './logged-contacts.repository';
import { messageView } from './message-view';

/** Reads the messages that belong to a commitment, with all that is known of what became of each. */
@Injectable()
export class MessagesOf {
  constructor(
    private readonly letters: TimelineRepository,
    private readonly notices: DeliveryNotices,
    private readonly contacts: LoggedContacts,
    private readonly mails: InboundMails,
  ) {}

  /** In the order in which each came up first. */
  async of(one: Case): Promise<MessageView[]> {
    const letters = await this.letters.letters(maybeIts(one));
    const belonging = belongingOf(one, letters);
    const ids = belonging.map(({ message }) => message as MessageId);
    const notices = await this.notices.of(ids.filter((id) => letters.has(id)));
    const contacts = await this.contacts.of(ids.filter((id) => !letters.has(id)));
    const copies = await this.copies(belonging, one, letters);
    return belonging.map((its) =>
      messageView(its, one, {
        letter: letters.get(its.message) ?? null,
        copy: copies.get(its.message) ?? null,
        contact: contacts.get(its.message) ?? null,
        notices: notices.filter(({ message }) => (message as string) === its.message),
      }),
    );
  }

  private async copies(
    belonging: readonly Belonging[],
    { recorded }: Case,
    letters: ReadonlyMap<string, Letter>,
  ): Promise<Map<string, InboundMail>> {
    const copies = new Map<string, InboundMail>();
    for (const { message } of belonging) {
      const isCopy = recorded.some(
        ({ event }) =>
          event.type === 'message.delivered' &&
          event.message === message &&
          event.evidence === 'copy',
      );
      const mail = isCopy && !letters.has(message) ? await this.mails.find(message) : null;
      if (mail) copies.set(message, mail);
    }
    return copies;
  }
}

/** The mails that may belong to a commitment: not those that were delivered before it began, or queued after its end. */
function maybeIts({ recorded, commitment, stopped }: Case): MessageId[] {
  const [queued, delivered] = [new Map<string, Instant>(), new Map<string, Instant>()];
  for (const one of recorded) {
    const message = messageOf(one);
    if (message === null) continue;
    if (one.event.type === 'message.delivered') delivered.set(message, one.event.at);
    else if (!queued.has(message)) queued.set(message, one.event.at);
  }
  const promise = commitment.promise?.message;
  const all = new Set([...queued.keys(), ...delivered.keys()]);
  return [...all].filter((id): id is MessageId => {
    const isOver = (delivered.get(id) ?? stopped) < commitment.openedAt;
    const isLater = (queued.get(id) ?? delivered.get(id)!) > stopped;
    return id === promise || !(isOver || isLater);
  });
}
