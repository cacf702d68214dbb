import { Injectable } from '@nestjs/common';
import type { Instant } from '../kernel/instant';
import { Delivery } from '../mail/delivery';
import { Outbox } from '../mail/outbox';
import type { Outcome } from '../mail/outcome';
import type { ApplicationId } from '../store/entities/application.entity';
import type { Message } from '../store/entities/message.entity';
import { UnitOfWork } from '../store/unit-of-work';
import { Journey, SYSTEM } from './journey';

/** Sends what the outbox holds, and records what the mail server said. */
@Injectable()
export class Dispatch {
  constructor(
    private readonly units: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly delivery: Delivery,
    private readonly journey: Journey,
  ) {}

  /** Sends everything that is due now. @returns how many messages were tried */
  async sendDue(): Promise<number> {
    const claimed = await this.outbox.claim();
    const sent = await Promise.allSettled(claimed.map((message) => this.send(message)));
    const failed = sent.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return claimed.length;
  }

  private async send(message: Message): Promise<void> {
    // outside any transaction: a mail server may take its time
    const outcome = await this.delivery.send(message);
    await this.units.run(() => this.settle(message, outcome));
  }

  /** The message is delivered and the promise kept in one unit: neither without the other. */
  private async settle(message: Message, outcome: Outcome): Promise<void> {
    const isOurs = await this.outbox.settle(message, outcome);
    if (!isOurs || outcome.how !== 'accepted') return;
    const { id, about, purposes, automated, createdAt } = message;
    // a machine's clock may be set back meanwhile, but nothing is delivered before it is written
    const at = Math.max(outcome.at, createdAt) as Instant;
    await this.journey.record(
      about as ApplicationId,
      {
        ...{ type: 'message.delivered', at, message: id },
        ...{ purposes, channel: 'email', automated },
      },
      SYSTEM,
    );
  }
}
