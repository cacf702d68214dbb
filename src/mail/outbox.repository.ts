import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import type { Instant } from '../kernel/instant';
import { Message } from '../store/entities/message.entity';
import { UnitOfWork } from '../store/unit-of-work';

const UNFINISHED = In(['pending', 'sending']);

@Injectable()
export class OutboxRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(message: Message): Promise<void> {
    await this.units.manager.insert(Message, message);
  }

  anyDue(now: Instant): Promise<boolean> {
    return this.units.manager.existsBy(Message, {
      status: UNFINISHED,
      nextAttemptAt: LessThanOrEqual(now),
    });
  }

  /** In a unit, so that nobody else claims between the reading and the writing. */
  async claim(now: Instant, leaseUntil: Instant, limit: number): Promise<Message[]> {
    const { manager } = this.units;
    const due = await manager.find(Message, {
      where: { status: UNFINISHED, nextAttemptAt: LessThanOrEqual(now) },
      order: { nextAttemptAt: 'ASC', id: 'ASC' },
      take: limit,
    });
    for (const message of due) {
      message.status = 'sending';
      // counted now: a crash in the middle must not make the attempt free
      message.attempts++;
      message.nextAttemptAt = leaseUntil;
      const { status, attempts, nextAttemptAt } = message;
      await manager.update(Message, message.id, { status, attempts, nextAttemptAt });
    }
    return due;
  }

  /** Fenced: whoever claimed it later has another number of attempts. */
  async finish({ id, attempts }: Message, result: Partial<Message>): Promise<boolean> {
    const claimed = { id, attempts, status: 'sending' as const };
    const { affected } = await this.units.manager.update(Message, claimed, result);
    return affected === 1;
  }

  about(about: string): Promise<Message[]> {
    return this.units.manager.find(Message, { where: { about }, order: { id: 'ASC' } });
  }
}
