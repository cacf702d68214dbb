import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Delivery } from '../../mail/delivery';
import { Outbox } from '../../mail/outbox';
import type { Message } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Journey } from '../journey';
import { Undelivered } from './addresses/undelivered';
import { DispatchResults, type Lines } from './dispatch-results';

/** So many messages at once, each over a connection of its own: none waits for another's with its lease running. */
const LINES = 10;
/** How long it is waited for more lines when some are free. */
const WAIT_FOR_LINES_MS = 100;

/**
 * Sends what the outbox holds, and records what the mail server said. A line is free again only when its result is
 * written: a crash leaves at most so many messages to be sent twice as there are lines.
 */
@Injectable()
export class Dispatch implements Lines {
  private readonly results: DispatchResults;
  /** What is being sent or written down, with its message. */
  private readonly onWire = new Map<Message, Promise<void>>();
  /** Lines that get free take the next messages by themselves. */
  private goesOn = false;
  /** One at a time, so that no line is given away twice. */
  private isClaiming = false;

  constructor(
    units: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly delivery: Delivery,
    journey: Journey,
    undelivered: Undelivered,
  ) {
    this.results = new DispatchResults(units, outbox, journey, undelivered, this);
  }

  /** Sends everything that is due now, as far as there is room. @returns how many messages were tried */
  async sendDue(): Promise<number> {
    const begun = await this.begin();
    await this.finish();
    return begun;
  }

  /**
   * Claims what is due, as far as there is room, and begins to send it.
   * @param goOn whether each line that gets free takes the next message by itself, until `finish`
   * @returns how many messages were begun at once
   */
  async begin(goOn = false): Promise<number> {
    this.goesOn ||= goOn;
    if (this.isClaiming) return 0;
    this.isClaiming = true;
    let claimed: Message[] = [];
    try {
      claimed = await this.outbox.claim(...this.roomBut([]));
    } finally {
      this.take(claimed);
    }
    return claimed.length;
  }

  get busy(): number {
    return this.onWire.size;
  }

  reserve(): boolean {
    if (!this.goesOn || this.isClaiming) return false;
    return (this.isClaiming = true);
  }

  claim(leaving: readonly Message[]): Promise<Message[]> {
    return this.outbox.claimNext(...this.roomBut(leaving));
  }

  take(claimed: readonly Message[]): void {
    this.isClaiming = false;
    for (const message of claimed) {
      const sending = this.send(message).finally(() => this.onWire.delete(message));
      this.onWire.set(message, sending);
    }
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
    this.goesOn = false;
    while (this.onWire.size > 0) await Promise.all(this.onWire.values());
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

  /** How many messages there is room for when some have left, and the recipients of the others. */
  private roomBut(leaving: readonly Message[]): [number, string[]] {
    const staying = [...this.onWire.keys()].filter((message) => !leaving.includes(message));
    const room = this.delivery.room(LINES, staying.length);
    return [room, staying.map(({ recipient }) => recipient)];
  }

  /** Never throws. */
  private async send(message: Message): Promise<void> {
    // outside any transaction: a mail server may take its time
    const outcome = await this.delivery.send(message);
    await this.results.write(message, outcome);
  }
}
