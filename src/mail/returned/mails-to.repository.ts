import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, Raw } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { Message, type MessageId } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** What waits and was never out: nobody can have it. */
const WAITS = { status: 'pending', uncertain: 0 } as const;

/** Mails by whom they go to, where an address fails or is corrected. */
@Injectable()
export class MailsTo {
  constructor(private readonly units: UnitOfWork) {}

  /** What waits to leave for an address and is about somebody, oldest first. */
  waitingFor(address: string): Promise<Message[]> {
    const recipient = Raw((column) => `LOWER(${column}) = :address`, { address });
    return this.units.manager.find(Message, {
      where: { ...WAITS, recipient, about: Not(IsNull()) },
      order: { id: 'ASC' },
    });
  }

  /** All that was written about these, oldest first. */
  about(about: readonly string[]): Promise<Message[]> {
    return this.units.manager.find(Message, {
      where: { about: In(about) },
      order: { id: 'ASC' },
    });
  }

  /** Changes one that waits. @returns false when it no longer does */
  async turn(id: MessageId, change: Partial<Message>): Promise<boolean> {
    const { affected } = await this.units.manager.update(Message, { id, ...WAITS }, change);
    return affected === 1;
  }

  /** Lets one leave that was withheld. @returns false when it was not */
  async release(id: MessageId, change: Partial<Message>): Promise<boolean> {
    const withheld = { id, status: 'cancelled' as const, uncertain: 0 };
    const { affected } = await this.units.manager.update(Message, withheld, {
      ...{ ...change, status: 'pending' },
    });
    return affected === 1;
  }

  /**
   * Writes down that the mail server has taken one of which it did not say so. Who is sending it at this moment finds
   * the lease gone. @returns false when that one was quicker
   */
  async prove({ id, status, attempts }: Message, deliveredAt: Instant): Promise<boolean> {
    const proven = { status: 'delivered' as const, deliveredAt };
    const { affected } = await this.units.manager.update(Message, { id, status, attempts }, proven);
    return affected === 1;
  }
}
