import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import type { Outbox, Tried } from '../../mail/outbox';
import type { Outcome } from '../../mail/outcome';
import { NotStoredError } from '../../store/database';
import type { Message } from '../../store/entities/mail/message.entity';
import type { UnitOfWork } from '../../store/unit-of-work';
import type { Journey } from '../journey';
import { SYSTEM } from '../record/chronicle';
import type { Fact } from '../record/journal-event';
import { applicationsOf } from './applications-of';
import type { Undelivered } from './addresses/undelivered';

/**
 * A result that cannot be written now, as on a full disk, is written later: until shortly before the lease ends, which
 * lasts for longer than deadline and pauses.
 */
const WRITE_AGAIN_AFTER_MS = [500, 2_000, 8_000, 20_000, 30_000, 40_000];

/** How long it is waited for the results of all that is on the wire. */
const GATHER_MS = 5;

/** What the mail server said to a message, and who waits until it is written. */
interface Result extends Tried {
  /** How often it could not be written. */
  failures: number;
  done: () => void;
}

/** Where messages are sent: they are free for the next ones when a result is written. */
export interface Lines {
  /** How many are being sent or written down. */
  readonly busy: number;
  /** Whether those that get free may be given messages now; if so, `take` must follow. */
  reserve(): boolean;
  /** Claims messages for the lines that these leave. In a unit, after `reserve`. */
  claim(leaving: readonly Message[]): Promise<Message[]>;
  /** Begins to send what was claimed. */
  take(claimed: readonly Message[]): void;
}

/** Writes down what the mail server said: in batches, as each unit waits for the disk once. */
export class DispatchResults {
  private readonly logger = new Logger('delivery');
  /** Has come in while others were being written. */
  private waiting: Result[] = [];
  private isWriting = false;
  /** Tells `gather` that there is one more. */
  private cameIn: () => void = () => undefined;

  constructor(
    private readonly units: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly journey: Journey,
    private readonly undelivered: Undelivered,
    private readonly lines: Lines,
  ) {}

  /**
   * Records what became of a message, together with what else has come in meanwhile. Never throws: what could not be
   * written down is sent again when its lease is over.
   * @returns when it is written, or given up
   */
  write(message: Message, outcome: Outcome): Promise<void> {
    return new Promise((done) => {
      this.add({ message, outcome, failures: 0, done });
    });
  }

  /** Gives up a message that has waited too long. */
  async giveUp(message: Message): Promise<void> {
    await this.units.run(async () => {
      await this.journey.holdAll(applicationsOf(message));
      if (await this.outbox.expire(message.id)) await this.undelivered.giveUp(message);
    });
  }

  private add(result: Result): void {
    this.waiting.push(result);
    this.cameIn();
    void this.work();
  }

  private async work(): Promise<void> {
    if (this.isWriting) return;
    this.isWriting = true;
    while (this.waiting.length > 0) {
      await this.gather();
      await this.settle(this.waiting.splice(0), true);
    }
    this.isWriting = false;
  }

  /** Waits a moment for what is about to come in: a unit costs little more for many results than for one. */
  private async gather(): Promise<void> {
    const isOver = sleep(GATHER_MS, true, { ref: false });
    while (this.waiting.length < this.lines.busy) {
      const next = new Promise<false>((done) => {
        this.cameIn = () => {
          done(false);
        };
      });
      if (await Promise.race([isOver, next])) return;
    }
  }

  /**
   * All in one unit, and in the same one the next messages for their lines are claimed; if that fails each in one of
   * its own, so that none takes the others with it. Never throws.
   */
  private async settle(batch: Result[], goesOn: boolean): Promise<void> {
    const messages = batch.map(({ message }) => message);
    const mayClaim = goesOn && this.lines.reserve();
    let next: Message[] = [];
    try {
      await this.units.run(async () => {
        await this.settleAll(batch);
        if (mayClaim) next = await this.lines.claim(messages);
      });
    } catch (error) {
      if (mayClaim) this.lines.take([]);
      await this.settleLater(batch, goesOn, error);
      return;
    }
    if (mayClaim) this.lines.take(next);
    for (const { done } of batch) done();
  }

  private async settleLater(batch: Result[], hadMore: boolean, error: unknown): Promise<void> {
    // where nothing can be written now, every one would be tried in vain
    if ((hadMore || batch.length > 1) && !(error instanceof NotStoredError)) {
      for (const result of batch) await this.settle([result], false);
      return;
    }
    this.logger.error({ error });
    for (const result of batch) this.putOff(result);
  }

  private putOff(result: Result): void {
    const pause = WRITE_AGAIN_AFTER_MS[result.failures++];
    if (pause === undefined) {
      result.done();
      return;
    }
    setTimeout(() => {
      this.add(result);
    }, pause);
  }

  /** The messages are delivered and the promises kept in one unit: neither without the other. */
  private async settleAll(batch: Result[]): Promise<void> {
    await this.journey.holdAll(batch.flatMap(({ message }) => applicationsOf(message)));
    const statuses = await this.outbox.settleAll(batch);
    const deliveries: Fact[] = [];
    for (const [i, { message, outcome }] of batch.entries()) {
      const status = statuses[i];
      if (status === 'delivered' && outcome.how === 'accepted') {
        deliveries.push(...deliveriesOf(message, outcome.at));
      } else if (status === 'pending') await this.undelivered.putOff(message);
      else if (status === 'rejected' || status === 'expired') {
        await this.undelivered.giveUp(message);
      }
    }
    // no mail follows from a mail; to ask for what one would say costs more than all the rest
    if (deliveries.length > 0) await this.journey.recordAll(deliveries, SYSTEM, { silent: true });
  }
}

/** That a message was delivered, for each of the applications that it speaks for. */
function deliveriesOf(message: Message, acceptedAt: Instant): Fact[] {
  const { id, purposes, automated, due, createdAt } = message;
  // a machine's clock may be set back meanwhile, but nothing is delivered before it is written
  const at = Math.max(acceptedAt, createdAt) as Instant;
  const delivered = { type: 'message.delivered', at, message: id, channel: 'email' } as const;
  const event = { ...delivered, purposes, automated, due: due ?? undefined };
  return applicationsOf(message).map((application) => ({ application, event }));
}
