import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { Instant } from '../../kernel/instant';
import { InboundMails } from '../../mail/inbound/inbound-mails.repository';
import type { Application, ApplicationId } from '../../store/entities/hiring/application.entity';
import type { InboundMail } from '../../store/entities/mail/inbound-mail.entity';
import { Journey } from '../journey';
import { Chronicle, SYSTEM } from '../record/chronicle';
import { Forwarding } from './elsewhere/forwarding';
import { ReceivedMessages } from './received-messages.repository';
import { noted, type Verdict } from './verdict';

/** So long after one receipt there is no other: whatever answers by itself is not answered for ever. */
const ONE_RECEIPT_MS = 24 * 3600_000;

/** What candidates write: it opens a promise to answer. */
@Injectable()
export class Replies {
  constructor(
    private readonly mails: InboundMails,
    private readonly received: ReceivedMessages,
    private readonly journey: Journey,
    private readonly chronicle: Chronicle,
    private readonly forwarding: Forwarding,
    private readonly clock: Clock,
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
    const { subject, text } = mail;
    if (await this.mails.isRepeated(mail, { about: id, status: 'filed', text })) {
      return noted('The same mail came before.', 'reply', id);
    }
    const at = Math.max(mail.receivedAt, began, await this.waivedLast(id)) as Instant;
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
    const now = this.clock.now();
    const silent = await this.isReceipted(mail, id, now);
    const tell = { silent, sendAfter: now };
    const { termed, said } = await this.journey.record(id, event, actor, tell);
    if (said[0]) {
      const receipt = { receipt: said[0].message, receiptedFor: id, receiptedAt: now };
      await this.mails.change(mail.id, receipt);
    }
    await this.forwarding.forward(mail, isVerified, id, termed, actor);
    return { status: 'filed', kind: 'reply', about: id, isVerified, why: null };
  }

  /** Takes back what the owner was to get of a mail, and has not got yet. In a unit. */
  takeBack(mail: InboundMail): Promise<void> {
    return this.forwarding.takeBack(mail);
  }

  /**
   * When it was said last that nothing is owed. What is assigned later, and came before, is owed from then on: that did
   * not speak of it.
   */
  private async waivedLast(id: ApplicationId): Promise<number> {
    const { events } = await this.chronicle.history(id);
    return Math.max(
      0,
      ...events.filter(({ type }) => type === 'question.waived').map(({ at }) => at),
    );
  }

  /** Once for one mail, however often it is assigned, and seldom for several. */
  private async isReceipted(
    { receiptedFor }: InboundMail,
    id: ApplicationId,
    now: Instant,
  ): Promise<boolean> {
    const since = (now - ONE_RECEIPT_MS) as Instant;
    return receiptedFor === id || (await this.mails.anyReceipted(id, since));
  }
}
