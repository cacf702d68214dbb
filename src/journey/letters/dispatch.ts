import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
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

/** So many messages at once, each over a connection of its own: none waits for another's with its lease running. */
const LINES = 10;
/** A result that cannot be written now is written later; the lease lasts for longer than deadline and pauses. */
const WRITE_AGAIN_AFTER_MS = [500, 2_000, 8_000];

/** Sends what the outbox holds, and records what the mail server said. */
@Injectable()
export class Dispatch {
  private readonly logger = new Logger('delivery');
  private readonly onWire = new Set<Promise<void>>();

  constructor(
    private readonly units: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly delivery: Delivery,
    private readonly journey: Journey,
    private readonly files: ApplicationFiles,
    private readonly tasks: Tasks,
  ) {}

  /** Sends everything that is due now, as far as there is room. @returns how many messages were tried */
  async sendDue(): Promise<number> {
    const begun = await this.begin();
    await this.finish();
    return begun;
  }

  /** Claims what is due, as far as there is room, and begins to send it. @returns how many messages */
  async begin(): Promise<number> {
    const claimed = await this.outbox.claim(this.delivery.room(LINES, this.onWire.size));
    for (const message of claimed) {
      const sending = this.send(message).finally(() => this.onWire.delete(sending));
      this.onWire.add(sending);
    }
    return claimed.length;
  }

  /** Waits until at least half of the lines are free: claiming one by one costs more than waiting. */
  async room(): Promise<void> {
    while (this.onWire.size > LINES / 2) await Promise.race(this.onWire);
  }

  /** Waits for what is on the wire. */
  async finish(): Promise<void> {
    await Promise.all(this.onWire);
  }

  /**
   * Gives up what has waited too long because the mail server takes nothing; what is tried is given up by its own
   * result. @returns how many messages
   */
  async giveUp(): Promise<number> {
    if (!this.delivery.isPaused) return 0;
    const overdue = await this.outbox.overdue(LINES);
    for (const message of overdue) {
      await this.units.run(async () => {
        await this.hold(message);
        if (await this.outbox.expire(message.id)) await this.tellFailure(message);
      });
    }
    return overdue.length;
  }

  /** Never throws: what could not be written down is sent again when the lease is over. */
  private async send(message: Message): Promise<void> {
    // outside any transaction: a mail server may take its time
    const outcome = await this.delivery.send(message);
    for (const pause of [...WRITE_AGAIN_AFTER_MS, null]) {
      try {
        await this.units.run(() => this.settle(message, outcome));
        return;
      } catch (error) {
        this.logger.error({ error });
        if (pause !== null) await sleep(pause);
      }
    }
  }

  /** The message is delivered and the promise kept in one unit: neither without the other. */
  private async settle(message: Message, outcome: Outcome): Promise<void> {
    const applications = await this.hold(message);
    const status = await this.outbox.settle(message, outcome);
    if (status === 'delivered' && outcome.how === 'accepted') {
      for (const one of applications) await this.recordDelivery(message, one, outcome.at);
    } else if (status === 'rejected' || status === 'expired') {
      await this.tellFailure(message);
    }
  }

  /** @returns the applications that a message speaks for */
  private async hold({ about, alsoAbout }: Message): Promise<ApplicationId[]> {
    const applications = [about, ...alsoAbout].filter((one) => one !== null) as ApplicationId[];
    // always in one order, so that two units never wait for each other
    for (const application of [...applications].sort()) await this.journey.hold(application);
    return applications;
  }

  private async tellFailure({ id, about, purposes }: Message): Promise<void> {
    if (about === null) return;
    await this.tasks.tellFailure(await this.files.of(about as ApplicationId), id, purposes);
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
