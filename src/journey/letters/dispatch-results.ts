import { Logger } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import type { Outbox } from '../../mail/outbox';
import type { Outcome } from '../../mail/outcome';
import { BusyError } from '../../store/database';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Message } from '../../store/entities/mail/message.entity';
import type { UnitOfWork } from '../../store/unit-of-work';
import type { Journey } from '../journey';
import { SYSTEM } from '../record/chronicle';
import type { ApplicationFiles } from '../record/application-file.repository';
import type { Tasks } from './tasks.repository';

/** A result that cannot be written now is written later; the lease lasts for longer than deadline and pauses. */
const WRITE_AGAIN_AFTER_MS = [500, 2_000, 8_000];

/** What the mail server said to a message, and who waits until it is written. */
interface Result {
  message: Message;
  outcome: Outcome;
  /** How often it could not be written. */
  failures: number;
  done: () => void;
}

/** Writes down what the mail server said: in batches, as each unit waits for the disk once. */
export class DispatchResults {
  private readonly logger = new Logger('delivery');
  /** Has come in while others were being written. */
  private waiting: Result[] = [];
  private isWriting = false;

  constructor(
    private readonly units: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly journey: Journey,
    private readonly files: ApplicationFiles,
    private readonly tasks: Tasks,
  ) {}

  /**
   * Records what became of a message, together with what else has come in meanwhile. Never throws: what could not be
   * written down is sent again when its lease is over.
   * @returns when it is written, or given up
   */
  write(message: Message, outcome: Outcome): Promise<void> {
    return new Promise((done) => {
      this.waiting.push({ message, outcome, failures: 0, done });
      void this.work();
    });
  }

  /** Gives up a message that has waited too long. */
  async giveUp(message: Message): Promise<void> {
    await this.units.run(async () => {
      for (const application of orderedOf([message])) await this.journey.hold(application);
      if (await this.outbox.expire(message.id)) await this.tellFailure(message);
    });
  }

  private async work(): Promise<void> {
    if (this.isWriting) return;
    this.isWriting = true;
    while (this.waiting.length > 0) await this.settle(this.waiting.splice(0));
    this.isWriting = false;
  }

  /** All in one unit; if that fails each in one of its own, so that none takes the others with it. Never throws. */
  private async settle(batch: Result[]): Promise<void> {
    try {
      await this.units.run(() => this.settleAll(batch));
      for (const { done } of batch) done();
    } catch (error) {
      // of a busy database every one would have to wait for its turn in vain
      if (batch.length > 1 && !(error instanceof BusyError)) {
        for (const result of batch) await this.settle([result]);
        return;
      }
      this.logger.error({ error });
      for (const result of batch) this.putOff(result);
    }
  }

  private putOff(result: Result): void {
    const pause = WRITE_AGAIN_AFTER_MS[result.failures++];
    if (pause === undefined) {
      result.done();
      return;
    }
    setTimeout(() => {
      this.waiting.push(result);
      void this.work();
    }, pause);
  }

  private async settleAll(batch: Result[]): Promise<void> {
    const applications = orderedOf(batch.map(({ message }) => message));
    for (const application of applications) await this.journey.hold(application);
    for (const { message, outcome } of batch) await this.settleOne(message, outcome);
  }

  /** The message is delivered and the promise kept in one unit: neither without the other. */
  private async settleOne(message: Message, outcome: Outcome): Promise<void> {
    const status = await this.outbox.settle(message, outcome);
    if (status === 'delivered' && outcome.how === 'accepted') {
      for (const one of applicationsOf(message)) {
        await this.recordDelivery(message, one, outcome.at);
      }
    } else if (status === 'rejected' || status === 'expired') {
      await this.tellFailure(message);
    }
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
      // no mail follows from a mail; to ask for what one would say costs more than all the rest
      { silent: true },
    );
  }
}

/** The applications that a message speaks for. */
function applicationsOf({ about, alsoAbout }: Message): ApplicationId[] {
  return [about, ...alsoAbout].filter((one) => one !== null) as ApplicationId[];
}

/** Those that messages speak for, once each and always in one order, so that two units never wait for each other. */
function orderedOf(messages: readonly Message[]): ApplicationId[] {
  return [...new Set(messages.flatMap(applicationsOf))].sort();
}
