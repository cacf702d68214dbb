import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { InboundMails } from '../../mail/inbound/inbound-mails.repository';
import type { Application } from '../../store/entities/hiring/application.entity';
import type { InboundMail } from '../../store/entities/mail/inbound-mail.entity';
import { Journey } from '../journey';
import { SYSTEM } from '../record/chronicle';
import { Forwarding } from './elsewhere/forwarding';
import { ReceivedMessages } from './received-messages.repository';
import { noted, type Verdict } from './verdict';

/** So long after one receipt the next mail of a thread gets none: whatever answers by itself is not answered for ever. */
const ONE_RECEIPT_MS = 24 * 3600_000;

/** What candidates write: it opens a promise to answer. */
@Injectable()
export class Replies {
  constructor(
    private readonly mails: InboundMails,
    private readonly received: ReceivedMessages,
    private readonly journey: Journey,
    private readonly forwarding: Forwarding,
  ) {}

  /**
   * Files a mail as the candidate's words about an application. In a unit.
   * @param isVerified the sender's address is the candidate's
   * @param actor who says that it belongs there: SYSTEM, or the user who assigned it
   */
  async file(
    mail: InboundMail,
    { id, receivedAt: began }: Application,
    isVerified: boolean,
    actor: string = SYSTEM,
  ): Promise<Verdict> {
    await this.journey.hold(id);
    if (await this.isRepeated(mail, id)) return noted('the same mail came before', 'reply', id);
    const { subject, text } = mail;
    const at = Math.max(mail.receivedAt, began) as Instant;
    const since = (at - ONE_RECEIPT_MS) as Instant;
    const silent = await this.received.anyMailSince(id, since);
    await this.received.add({
      ...{ id: mail.id, about: id, channel: 'email', kind: 'question', subject, text },
      ...{ receivedAt: at, waivedAt: null },
    });
    const event = {
      type: 'message.received',
      at,
      message: mail.id,
      kind: 'question',
      text,
    } as const;
    const { termed } = await this.journey.record(id, event, actor, { silent });
    await this.forwarding.forward(mail, isVerified, id, termed, actor);
    return { status: 'filed', kind: 'reply', about: id, isVerified, why: null };
  }

  /** A mail server hands a mail over again when it did not hear our answer; the bytes may differ then. */
  private async isRepeated({ id, messageId }: InboundMail, about: string): Promise<boolean> {
    if (messageId === null) return false;
    const same = await this.mails.withMessageId(messageId);
    return same.some((one) => one.id !== id && one.about === about && one.status === 'filed');
  }
}
