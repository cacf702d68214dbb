import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, LessThanOrEqual, Not } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import {
  AtsConnection,
  type AtsConnectionId,
} from '../../../store/entities/ats/ats-connection.entity';
import { AtsLook } from '../../../store/entities/ats/ats-look.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

const LOCK = 'ats-looks';

/** When which ATS is looked into, and by whom. */
@Injectable()
export class AtsLooks {
  constructor(private readonly units: UnitOfWork) {}

  find(connection: AtsConnectionId): Promise<AtsLook | null> {
    return this.units.manager.findOneBy(AtsLook, { connection });
  }

  /** Plans a look, unless one is planned for earlier; beside one that is under way, one more. In a unit. */
  async plan(connection: AtsConnectionId, nextAt: Instant): Promise<void> {
    await this.units.lock(LOCK);
    const found = await this.find(connection);
    if (found) {
      if (found.nextAt > nextAt || found.lease !== null) await this.change(connection, { nextAt });
      return;
    }
    await this.units.manager.insert(AtsLook, {
      ...{ connection, nextAt, lease: null, leaseUntil: null, startedAt: null, finishedAt: null },
      ...{ looked: 0, missed: 0, held: 0 },
    });
  }

  /** Connections that can be asked and were never looked into. */
  async unplanned(): Promise<AtsConnectionId[]> {
    const open = await this.askable();
    const planned = await this.units.manager.findBy(AtsLook, { connection: In(open) });
    const known = new Set(planned.map(({ connection }) => connection));
    return open.filter((id) => !known.has(id));
  }

  /** One whose time it is and that nobody looks into; null for none. */
  async due(now: Instant): Promise<AtsLook | null> {
    const where = { connection: In(await this.askable()), nextAt: LessThanOrEqual(now) };
    return this.units.manager.findOne(AtsLook, {
      where: [
        { ...where, leaseUntil: IsNull() },
        { ...where, leaseUntil: LessThan(now) },
      ],
      order: { nextAt: 'ASC', connection: 'ASC' },
    });
  }

  /** Takes one until then. In a unit. @returns with when the one before it ended; null when there is none */
  async claim(lease: string, now: Instant, leaseUntil: Instant): Promise<AtsLook | null> {
    await this.units.lock(LOCK);
    const found = await this.due(now);
    if (found === null) return null;
    const taken = { lease, leaseUntil, startedAt: now, finishedAt: null };
    const claimed = { ...taken, looked: 0, missed: 0, held: 0 };
    await this.change(found.connection, claimed);
    return Object.assign(found, claimed, { finishedAt: found.finishedAt });
  }

  /** Writes down how far it is. In a unit. @returns false when somebody else has it meanwhile */
  async advance({ connection, lease }: AtsLook, progress: Partial<AtsLook>): Promise<boolean> {
    await this.units.lock(LOCK);
    const isOurs = await this.units.manager.existsBy(AtsLook, { connection, lease: lease! });
    if (isOurs) await this.change(connection, progress);
    return isOurs;
  }

  /** What came of it, beside the connection. In a unit. */
  async tell(connection: AtsConnectionId, told: Partial<AtsConnection>): Promise<void> {
    await this.units.manager.update(AtsConnection, connection, told);
  }

  /** How many connections could not be looked into the last time. */
  failing(): Promise<number> {
    const where = { status: 'active', reconcileProblem: Not(IsNull()) } as const;
    return this.units.manager.countBy(AtsConnection, where);
  }

  private async change(connection: AtsConnectionId, change: Partial<AtsLook>): Promise<void> {
    await this.units.manager.update(AtsLook, { connection }, change);
  }

  private async askable(): Promise<AtsConnectionId[]> {
    const rows = await this.units.manager.find(AtsConnection, {
      select: { id: true },
      where: { status: 'active', token: Not(IsNull()) },
    });
    return rows.map(({ id }) => id);
  }
}
