import { Injectable } from '@nestjs/common';
import { In, IsNull, Like, MoreThan } from 'typeorm';
import type { EmailAddress } from '../../../kernel/address';
import type { Instant } from '../../../kernel/instant';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import { Message, type MessageId } from '../../../store/entities/mail/message.entity';
import { ReceivedMessage } from '../../../store/entities/mail/received-message.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** What went to and fro by mail. */
@Injectable()
export class Traffic {
  constructor(private readonly units: UnitOfWork) {}

  /** How many mails of the candidate's came after an instant. */
  repliesSince(about: ApplicationId, since: Instant): Promise<number> {
    return this.units.manager.countBy(ReceivedMessage, {
      ...{ about, channel: 'email', receivedAt: MoreThan(since) },
    });
  }

  /** The answers that were sent on after an instant, at most so many. */
  answersSince(
    about: ApplicationId,
    since: Instant,
    most: number,
  ): Promise<Pick<InboundMail, 'text' | 'recipients'>[]> {
    return this.units.manager.find(InboundMail, {
      select: { id: true, text: true, recipients: true },
      where: { about, kind: 'answer', status: 'filed', receivedAt: MoreThan(since) },
      order: { id: 'DESC' },
      take: most,
    });
  }

  /** True when one of these Message-IDs is that of a mail which is filed as the candidate's. */
  async anyReply(about: ApplicationId, messageIds: readonly string[]): Promise<boolean> {
    if (messageIds.length === 0) return false;
    return this.units.manager.existsBy(InboundMail, {
      ...{ messageId: In([...messageIds]), kind: 'reply', about, status: 'filed' },
    });
  }

  /** The ids of the copies that came with a Message-ID. */
  async copiesWith(messageId: string): Promise<string[]> {
    const all = await this.units.manager.find(InboundMail, {
      select: { id: true },
      where: { messageId, kind: 'copy' },
    });
    return all.map(({ id }) => id);
  }

  /** The mails to staff that wait to leave and are answered at an address. */
  async waitingFrom(answersTo: EmailAddress): Promise<MessageId[]> {
    const all = await this.units.manager.find(Message, {
      select: { id: true },
      // few wait at a time, and our own addresses have no sign of LIKE's in them
      where: { status: 'pending', about: IsNull(), mime: Like(`%<${answersTo}>%`) },
    });
    return all.map(({ id }) => id);
  }

  /** Mails by their ids, and the copies that are filed as about an application, first come first. */
  copiesOf(about: ApplicationId, ids: readonly string[]): Promise<InboundMail[]> {
    return this.units.manager.find(InboundMail, {
      where: [
        { id: In([...ids]), kind: 'copy' },
        { about, kind: 'copy', status: 'filed' },
      ],
      order: { id: 'ASC' },
    });
  }
}
