import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { Delivery } from '../../mail/delivery';
import { Outbox } from '../../mail/outbox';
import type { Outcome } from '../../mail/outcome';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Message } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Journey } from '../journey';
import { SYSTEM } from '../record/chronicle';
import { ApplicationFiles } from '../record/application-file.repository';
import { Tasks } from './tasks.repository';

/** Sends what the outbox holds, and records what the mail server said. */
@Injectable()
export class Dispatch {
  constructor(
    private readonly units: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly delivery: Delivery,
    private readonly journey: Journey,
    private readonly files: ApplicationFiles,
    private readonly tasks: Tasks,
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
    const { id, about, alsoAbout, purposes } = message;
    const applications = [about, ...alsoAbout].filter((one) => one !== null) as ApplicationId[];
    // always in one order, so that two units never wait for each other
    for (const application of [...applications].sort()) await this.journey.hold(application);
    const status = await this.outbox.settle(message, outcome);
    if (status === 'delivered' && outcome.how === 'accepted') {
      for (const one of applications) await this.recordDelivery(message, one, outcome.at);
    } else if ((status === 'rejected' || status === 'expired') && applications[0]) {
      await this.tasks.tellFailure(await this.files.of(applications[0]), id, purposes);
    }
  }

  private async recordDelivery(
    { id, purposes, automated, due, createdAt }: Message,
    application: ApplicationId,
    acceptedAt: Instant,
  ): Promise<void> {
    // a machine's clock may be set back meanwhile, but nothing is delivered before it is written
    const at = Math.max(acceptedAt, createdAt) as Instant;
    const delivered = { type: 'message.delivered', at, message: id, channel: 'email' } as const;
    await this.journey.record(
      application,
      { ...delivered, purposes, automated, due: due ?? undefined },
      SYSTEM,
    );
  }
}
