import { Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError } from '../../../kernel/errors';
import {
  AtsConnection,
  type AtsConnectionId,
} from '../../../store/entities/ats/ats-connection.entity';
import { AtsDelivery } from '../../../store/entities/ats/ats-delivery.entity';
import { AtsLink } from '../../../store/entities/ats/ats-link.entity';
import { AtsMapping } from '../../../store/entities/ats/ats-mapping.entity';
import { AtsRefusal } from '../../../store/entities/ats/ats-refusal.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** Reads and writes connections. */
@Injectable()
export class ConnectionRows {
  constructor(private readonly units: UnitOfWork) {}

  /** All of them, oldest first. */
  all(): Promise<AtsConnection[]> {
    return this.units.manager.find(AtsConnection, { order: { id: 'ASC' } });
  }

  active(): Promise<AtsConnection[]> {
    return this.units.manager.find(AtsConnection, {
      ...{ where: { status: 'active' }, order: { id: 'ASC' } },
    });
  }

  find(id: string): Promise<AtsConnection | null> {
    return this.units.manager.findOneBy(AtsConnection, { id: id as AtsConnectionId });
  }

  /** @throws NotFoundError */
  async of(id: string): Promise<AtsConnection> {
    const found = await this.find(id);
    if (found) return found;
    throw new NotFoundError('There is no connection with that id.');
  }

  /** In a unit: the connection as it is now, and so it stays to its end. @throws NotFoundError */
  async hold(id: string): Promise<AtsConnection> {
    await this.units.lock(`ats-connection/${id}`);
    return this.of(id);
  }

  async add(one: AtsConnection): Promise<void> {
    await this.units.manager.insert(AtsConnection, one);
  }

  async change(id: AtsConnectionId, change: Partial<AtsConnection>): Promise<void> {
    await this.units.manager.update(AtsConnection, { id }, change);
  }

  /** Counts a delivery that was refused. */
  async countRefusal(id: AtsConnectionId): Promise<void> {
    await this.units.manager.increment(AtsConnection, { id }, 'refused', 1);
  }

  /** @throws ConflictError when something came through it, which has to stay known */
  async remove(connection: AtsConnectionId): Promise<void> {
    const { manager } = this.units;
    const isUsed =
      (await manager.existsBy(AtsDelivery, { connection, isTest: false })) ||
      (await manager.existsBy(AtsMapping, { connection })) ||
      (await manager.existsBy(AtsLink, { connection }));
    if (isUsed) {
      throw new ConflictError(
        'Something came through this connection, and stays known: switch it off instead.',
        undefined,
        'connection_used',
      );
    }
    await manager.delete(AtsDelivery, { connection });
    await manager.delete(AtsRefusal, { connection });
    await manager.delete(AtsConnection, { id: connection });
  }
}
