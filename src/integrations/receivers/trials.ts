import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { ConflictError, NotFoundError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { OutwardDelivery } from '../../store/entities/connect/outward-delivery.entity';
import type { Receiver } from '../../store/entities/connect/receiver.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { newDelivery } from './new-delivery';
import { DeliveryRows } from './deliveries.repository';
import { ReceiverRows } from './receivers.repository';
import { Sending } from './sending/sending';
import { Settling, TEST_TYPE } from './sending/settling';

const LEASE_MS = 60_000;

/** What a person has sent: a test, or something once more. */
@Injectable()
export class Trials {
  constructor(
    private readonly units: UnitOfWork,
    private readonly receivers: ReceiverRows,
    private readonly deliveries: DeliveryRows,
    private readonly sending: Sending,
    private readonly settling: Settling,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends a test at once, also to a receiver that is switched off: so one sees whether it is well again. It is tried
   * once. Not in a unit.
   * @returns with what was answered
   */
  async test(receiver: Receiver, body: string): Promise<OutwardDelivery> {
    const now = this.clock.now();
    const id = newId<'test'>(now);
    const delivery = newDelivery(receiver.id, `test/${id}`, TEST_TYPE, body, now, now);
    const leaseUntil = (now + LEASE_MS) as Instant;
    Object.assign(delivery, { attempts: 1, nextAttemptAt: leaseUntil });
    await this.units.run(() => this.deliveries.put(receiver.id, [delivery]));
    await this.settling.write(delivery, await this.sending.send(delivery, receiver));
    return this.find(delivery.id);
  }

  /**
   * Something once more, with the same id and the same bytes, and from the beginning of the plan of attempts.
   * @throws ConflictError `receiver_off` for a receiver that is switched off, `forgotten` when it named somebody who was
   *   erased
   */
  again(id: string): Promise<OutwardDelivery> {
    return this.units.run(async () => {
      const { receiver: whose } = await this.find(id);
      const receiver = await this.receivers.hold(whose);
      if (receiver?.status !== 'active') throw isOff();
      const nextAttemptAt = this.clock.now();
      const found = await this.find(id);
      if (found.body === '') throw isForgotten();
      // what waits has its turn anyway: only its turn comes at once
      const fresh = found.status === 'waiting' ? {} : { attempts: 0, log: [], answer: null };
      const change = {
        status: 'waiting',
        nextAttemptAt,
        expiresAt: null,
        finishedAt: null,
      } as const;
      await this.deliveries.change(found.id, { ...fresh, ...change });
      return Object.assign(found, fresh, change);
    });
  }

  /** @throws NotFoundError */
  async find(id: string): Promise<OutwardDelivery> {
    const found = await this.deliveries.find(id);
    if (found) return found;
    throw new NotFoundError('There is no delivery with that id.');
  }
}

function isForgotten(): ConflictError {
  const message = 'Somebody who was named in it was erased: it is not sent again.';
  return new ConflictError(message, undefined, 'forgotten');
}

function isOff(): ConflictError {
  const message = 'Nothing is sent there, for it is switched off. Switch it on first.';
  return new ConflictError(message, undefined, 'receiver_off');
}
