import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { InboundMail, type InboundKind } from '../../../store/entities/mail/inbound-mail.entity';
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

  /** The answers that were sent on after an instant. */
  answersSince(about: ApplicationId, since: Instant): Promise<InboundMail[]> {
    return this.units.manager.findBy(InboundMail, {
      ...{ about, kind: 'answer', status: 'filed', receivedAt: MoreThan(since) },
    });
  }

  /** Mails of one kind that came with one of these Message-IDs, first come first. */
  withMessageIds(messageIds: readonly string[], kind: InboundKind): Promise<InboundMail[]> {
    return this.units.manager.find(InboundMail, {
      where: { messageId: In([...messageIds]), kind },
      order: { id: 'ASC' },
    });
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
