import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { ConflictError, NotFoundError } from '../../../kernel/errors';
import type { AtsDelivery } from '../../../store/entities/ats/ats-delivery.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { ConnectionRows } from '../connections/connections.repository';
import { DeliveryRows } from './deliveries.repository';
import { DeliveryWork } from './delivery-work';

/** Lets a delivery be worked on once more. */
@Injectable()
export class Replaying {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: DeliveryRows,
    private readonly connections: ConnectionRows,
    private readonly work: DeliveryWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts it back among those that wait. What came of it before is not done twice.
   * @throws NotFoundError; ConflictError when its body was deleted
   */
  replay(connection: string, id: string): Promise<AtsDelivery> {
    return this.units.run(async () => {
      const { id: own } = await this.connections.of(connection);
      await this.units.lock('ats-deliveries');
      const found = await this.stored.find(id);
      if (found?.connection !== own) throw new NotFoundError('There is no such delivery.');
      if ((await this.stored.bodyOf(found.id)) === null) {
        throw new ConflictError(
          'What came was deleted: it is kept for 30 days after the work, and not after an erasure.',
          undefined,
          'body_deleted',
        );
      }
      const now = this.clock.now();
      // who works on it now goes on
      if (found.claimedUntil > now) return found;
      const again = { status: 'waiting' as const, attempts: 0, nextAt: now };
      const change = { ...again, finishedAt: null, bodyUntil: null };
      await this.stored.change(found.id, change);
      this.work.wake(own);
      return Object.assign(found, change);
    });
  }
}
