import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { AtsConnectionId } from '../../../store/entities/ats/ats-connection.entity';
import { AtsRefusal } from '../../../store/entities/ats/ats-refusal.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** So many are kept of a connection, the newest. */
const KEPT = 100;

/** Deliveries that were refused. */
@Injectable()
export class RefusalRows {
  constructor(private readonly units: UnitOfWork) {}

  /** Writes one down, and lets go of the oldest. In a unit. */
  async add(one: AtsRefusal): Promise<void> {
    const { manager } = this.units;
    await manager.insert(AtsRefusal, one);
    const { connection } = one;
    const [last] = await manager.find(AtsRefusal, {
      ...{ select: { id: true }, where: { connection }, order: { id: 'DESC' } },
      ...{ skip: KEPT, take: 1 },
    });
    if (last) await manager.delete(AtsRefusal, { connection, id: LessThanOrEqual(last.id) });
  }

  /** Newest first. */
  list(connection: AtsConnectionId, limit = KEPT): Promise<AtsRefusal[]> {
    return this.units.manager.find(AtsRefusal, {
      ...{ where: { connection }, order: { id: 'DESC' }, take: limit },
    });
  }
}
