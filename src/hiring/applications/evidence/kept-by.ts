import { Injectable } from '@nestjs/common';
import type { JourneyEvent } from '../../../journey/record/journal-event';
import { Outbox } from '../../../mail/outbox';
import { InboundMails } from '../../../mail/inbound/inbound-mails.repository';
import type { KeptByView } from './evidence.view';

type Delivered = JourneyEvent & { type: 'message.delivered' };

/** The message that kept something, as evidence. */
@Injectable()
export class KeptBy {
  constructor(
    private readonly outbox: Outbox,
    private readonly mails: InboundMails,
  ) {}

  /**
   * @param message its id in the journal
   * @param noteOf the words of an event, and when it was recorded
   */
  async of(
    message: string,
    events: readonly JourneyEvent[],
    noteOf: (event: JourneyEvent) => Pick<KeptByView, 'note' | 'writtenAt'>,
  ): Promise<KeptByView | null> {
    const delivered = events.findLast(
      (event): event is Delivered =>
        event.type === 'message.delivered' && event.message === message,
    );
    if (!delivered) return null;
    const { at, purposes, automated, channel } = delivered;
    const nothing = { subject: null, recipient: null, answer: null, status: null, uncertain: 0 };
    const common = { message, purposes, automated, at, ...nothing };
    if (channel !== 'email') return { how: channel, ...common, ...noteOf(delivered) };
    if (delivered.evidence === 'copy') {
      const copy = await this.mails.find(message);
      const { subject = null, addressees = [] } = copy ?? {};
      const recipient = addressees.join(', ');
      return { how: 'copy', ...common, subject, recipient, note: null, writtenAt: at };
    }
    const mail = await this.outbox.find(message);
    if (!mail) return { how: 'mail', ...common, note: null, writtenAt: null };
    const { subject, recipient, answer, status, uncertain, createdAt: writtenAt } = mail;
    const said = { subject, recipient, answer, status, uncertain, writtenAt };
    return { how: 'mail', ...common, ...said, note: null };
  }
}
