import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import type { UserId } from '../../../store/entities/accounts/user.entity';
import type {
  Attempt,
  OutwardDelivery,
} from '../../../store/entities/connect/outward-delivery.entity';
import type { OffReason, Receiver } from '../../../store/entities/connect/receiver.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { DeliveryRows } from '../deliveries.repository';
import { OffMail } from './off-mail';
import { ReceiverRows } from '../receivers.repository';
import { retryAt } from './retry-plan';
import type { Outcome } from './sending';

/** So long everything may fail before a receiver is switched off. */
const PATIENCE_MS = 5 * 86_400_000;
/** What is sent to see whether it arrives is of this type: it says nothing of how the receiver is. */
export const TEST_TYPE = 'webhook.test';

/** Writes down what came of sending something, and what follows for its receiver. */
@Injectable()
export class Settling {
  constructor(
    private readonly units: UnitOfWork,
    private readonly receivers: ReceiverRows,
    private readonly deliveries: DeliveryRows,
    private readonly mail: OffMail,
  ) {}

  write(delivery: OutwardDelivery, outcome: Outcome): Promise<void> {
    return this.units.run(async () => {
      const receiver = await this.receivers.hold(delivery.receiver);
      if (receiver === null) return;
      const result = resultOf(delivery, outcome, receiver.status === 'off');
      if (!(await this.deliveries.settle(delivery, result))) return;
      if (delivery.type !== TEST_TYPE) await this.judge(receiver, outcome);
    });
  }

  /** Gives up what nobody wants to know any more; it says nothing of how its receiver is. */
  async lapse(delivery: OutwardDelivery, finishedAt: Instant): Promise<void> {
    await this.units.run(() => this.deliveries.settle(delivery, { status: 'failed', finishedAt }));
  }

  /** Switches a receiver off. In a unit that holds it. @param changedBy who does it; null for Lupaus itself */
  async switchOff(
    receiver: Receiver,
    offReason: OffReason,
    offAt: Instant,
    changedBy: UserId | null = null,
  ): Promise<void> {
    const { id, version } = receiver;
    const off = { status: 'off', offReason, offAt } as const;
    const change = { ...off, version: version + 1, changedBy, changedAt: offAt };
    await this.receivers.change(id, change);
    await this.deliveries.giveUp(id, offAt);
    if (offReason !== 'by_hand') await this.mail.tell(Object.assign(receiver, change));
  }

  private async judge(receiver: Receiver, { at, trouble }: Outcome): Promise<void> {
    const { id, status, failingSince } = receiver;
    if (trouble === null) {
      await this.receivers.change(id, { failingSince: null, deliveredAt: at });
      return;
    }
    const since = failingSince ?? at;
    if (failingSince === null) await this.receivers.change(id, { failingSince: since });
    if (status === 'off') return;
    if (trouble === 'gone') await this.switchOff(receiver, 'gone', at);
    else if (at - since >= PATIENCE_MS) await this.switchOff(receiver, 'failing', at);
  }
}

/** @param isOff whether its receiver was switched off meanwhile: then there is no other attempt */
function resultOf(
  delivery: OutwardDelivery,
  { at, status, trouble, ms, answer, retryAfter }: Outcome,
  isOff: boolean,
): Partial<OutwardDelivery> {
  const attempt: Attempt = { at, status, trouble, ms };
  const common = { log: [...delivery.log, attempt], answer };
  if (trouble === null) return { ...common, status: 'delivered', finishedAt: at };
  const next = isOff ? null : retryAt(at, delivery, retryAfter);
  if (next === null) return { ...common, status: 'failed', finishedAt: at };
  return { ...common, nextAttemptAt: next };
}
