import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual, Not } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { MessageId } from '../../store/entities/mail/message.entity';
import { ReceivedMessage } from '../../store/entities/mail/received-message.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** What candidates said. */
@Injectable()
export class ReceivedMessages {
  constructor(private readonly units: UnitOfWork) {}

  async add(message: ReceivedMessage): Promise<void> {
    await this.units.manager.insert(ReceivedMessage, message);
  }

  find(id: string): Promise<ReceivedMessage | null> {
    return this.units.manager.findOneBy(ReceivedMessage, { id: id as MessageId });
  }

  async waive(id: MessageId, waivedAt: Instant): Promise<void> {
    await this.units.manager.update(ReceivedMessage, id, { waivedAt });
  }

  /** Takes a waiver back: the candidate says that it does need an answer. */
  async askAgain(id: MessageId, receivedAt: Instant): Promise<void> {
    await this.units.manager.update(ReceivedMessage, id, { receivedAt, waivedAt: null });
  }

  /** True when another question came since an instant, and nobody said that it needs no answer. */
  anyOther({ id, about }: ReceivedMessage, since: Instant): Promise<boolean> {
    return this.units.manager.existsBy(ReceivedMessage, {
      ...{ about: about!, kind: 'question', waivedAt: IsNull() },
      ...{ id: Not(id), receivedAt: MoreThanOrEqual(since) },
    });
  }
}

/** The application that something received is about; null while nobody knows. */
export function applicationOf({ about }: ReceivedMessage): ApplicationId | null {
  return about as ApplicationId | null;
}
