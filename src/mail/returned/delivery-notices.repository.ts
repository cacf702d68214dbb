import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { DeliveryNotice, type BounceClass } from '../../store/entities/mail/delivery-notice.entity';
import type { MessageId } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** What was reported about mails of ours. */
@Injectable()
export class DeliveryNotices {
  constructor(private readonly units: UnitOfWork) {}

  async add(notice: DeliveryNotice): Promise<void> {
    await this.units.manager.insert(DeliveryNotice, notice);
  }

  /** About some mails, first come first. */
  of(messages: readonly MessageId[]): Promise<DeliveryNotice[]> {
    if (messages.length === 0) return Promise.resolve([]);
    return this.units.manager.find(DeliveryNotice, {
      where: { message: In(messages) },
      order: { at: 'ASC', id: 'ASC' },
    });
  }

  /** How many mails to an address failed so since an instant. */
  async failed(recipient: string, bounce: BounceClass, since: Instant): Promise<number> {
    return this.units.manager.countBy(DeliveryNotice, {
      ...{ recipient, bounce, action: 'failed', at: MoreThan(since) },
    });
  }

  /** True when a mail to anybody failed so since an instant. */
  anyFailed(bounce: BounceClass, since: Instant): Promise<boolean> {
    return this.units.manager.existsBy(DeliveryNotice, { bounce, at: MoreThan(since) });
  }
}
