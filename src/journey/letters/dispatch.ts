import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Delivery } from '../../mail/delivery';
import { Outbox } from '../../mail/outbox';
import type { Message } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Journey } from '../journey';
import { ApplicationFiles } from '../record/application-file.repository';
import { DispatchResults } from './dispatch-results';
import { Tasks } from './tasks.repository';

/** So many messages at once, each over a connection of its own: none waits for another's with its lease running. */
const LINES = 10;
/** How long it is waited for more lines when some are free. */
const WAIT_FOR_LINES_MS = 100;

/**
 * Sends what the outbox holds, and records what the mail server said. A line is free again only when its result is
 * written: a crash leaves at most so many messages to be sent twice as there are lines.
 */
@Injectable()
export class Dispatch {
  private readonly results: DispatchResults;
  /** What is being sent or written down, with its message. */
  private readonly onWire = new Map<Message, Promise<void>>();

  constructor(
    units: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly delivery: Delivery,
    journey: Journey,
    files: ApplicationFiles,
    tasks: Tasks,
  ) {
    this.results = new DispatchResults(units, outbox, journey, files, tasks);
  }

  /** Sends everything that is due now, as far as there is room. @returns how many messages were tried */
  async sendDue(): Promise<number> {
    const begun = await this.begin();
    await this.finish();
    return begun;
  }

  /** Claims what is due, as far as there is room, and begins to send it. @returns how many messages */
  async begin(): Promise<number> {
    const recipients = [...this.onWire.keys()].map(({ recipient }) => recipient);
    const claimed = await this.outbox.claim(
      this.delivery.room(LINES, this.onWire.size),
      recipients,
    );
    for (const message of claimed) {
      const sending = this.send(message).finally(() => this.onWire.delete(message));
      this.onWire.set(message, sending);
    }
    return claimed.length;
  }

  /**
   * Waits until at least half of the lines are free: claiming one by one costs more than waiting. Not for long, while
   * a slow domain has the other half.
   */
  async room(): Promise<void> {
    if (this.onWire.size <= LINES / 2) return;
    const waited = sleep(WAIT_FOR_LINES_MS, 'enough', { ref: false });
    while (this.onWire.size > LINES / 2) {
      if ((await Promise.race([...this.onWire.values(), waited])) === 'enough') return;
    }
  }

  /** Waits for what is on the wire. */
  async finish(): Promise<void> {
    await Promise.all(this.onWire.values());
  }

  /**
   * Gives up what has waited too long because the mail server takes nothing; what is tried is given up by its own
   * result. @returns how many messages
   */
  async giveUp(): Promise<number> {
    if (!this.delivery.isPaused) return 0;
    const overdue = await this.outbox.overdue(LINES);
    for (const message of overdue) await this.results.giveUp(message);
    return overdue.length;
  }

  /** Never throws. */
  private async send(message: Message): Promise<void> {
    // outside any transaction: a mail server may take its time
    const outcome = await this.delivery.send(message);
    await this.results.write(message, outcome);
  }
}
