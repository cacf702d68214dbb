import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Clock } from '../../kernel/clock';
import { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { DeliveryNotice } from '../../store/entities/mail/delivery-notice.entity';
import { InboundMail } from '../../store/entities/mail/inbound-mail.entity';
import { Message, type MessageStatus } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** How much there is to be sent and owed, counted by the database. */
@Injectable()
export class BacklogRepository {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async messagesByStatus(): Promise<Partial<Record<MessageStatus, number>>> {
    const counted = await this.units.manager
      .createQueryBuilder(Message, 'message')
      .select('message.status', 'status')
      .addSelect('COUNT(*)', 'number')
      .groupBy('message.status')
      .getRawMany<{ status: MessageStatus; number: number | string }>();
    // PostgreSQL counts in bigint, which comes as text
    return Object.fromEntries(counted.map(({ status, number }) => [status, Number(number)]));
  }

  /** Mails that came in, by what became of them. */
  async inboundByStatus(): Promise<Record<string, number>> {
    const counted = await this.units.manager
      .createQueryBuilder(InboundMail, 'mail')
      .select('mail.status', 'status')
      .addSelect('COUNT(*)', 'number')
      .groupBy('mail.status')
      .getRawMany<{ status: string; number: number | string }>();
    return Object.fromEntries(counted.map(({ status, number }) => [status, Number(number)]));
  }

  /** Mails that came back, by what that says of the address. */
  async bouncesByClass(): Promise<Record<string, number>> {
    const counted = await this.units.manager
      .createQueryBuilder(DeliveryNotice, 'notice')
      .select('notice.bounce', 'bounce')
      .addSelect('COUNT(*)', 'number')
      .where('notice.bounce IS NOT NULL')
      .groupBy('notice.bounce')
      .getRawMany<{ bounce: string; number: number | string }>();
    return Object.fromEntries(counted.map(({ bounce, number }) => [bounce, Number(number)]));
  }

  /** Since when the oldest message that is not sent has waited, in seconds; null when there is none. */
  async oldestPendingSeconds(): Promise<number | null> {
    const [oldest] = await this.units.manager.find(Message, {
      select: { id: true, createdAt: true },
      where: { status: 'pending' },
      order: { createdAt: 'ASC' },
      take: 1,
    });
    return oldest ? (this.clock.now() - oldest.createdAt) / 1000 : null;
  }

  /** Commitments that stand: those not due yet, and those that are overdue. */
  async standing(): Promise<{ open: number; overdue: number }> {
    const { manager } = this.units;
    const ended = IsNull();
    const all = await manager.countBy(CommitmentRow, { ended });
    const overdue = await manager.countBy(CommitmentRow, {
      ended,
      dueAt: LessThan(this.clock.now()),
    });
    return { open: all - overdue, overdue };
  }
}
