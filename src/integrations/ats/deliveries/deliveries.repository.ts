import { Injectable } from '@nestjs/common';
import { In, LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import {
  AtsConnection,
  type AtsConnectionId,
} from '../../../store/entities/ats/ats-connection.entity';
import {
  AtsDelivery,
  type AtsDeliveryId,
  type DeliveryStatus,
} from '../../../store/entities/ats/ats-delivery.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** Reads and writes what came from ATSs. */
@Injectable()
export class DeliveryRows {
  constructor(private readonly units: UnitOfWork) {}

  async add(one: AtsDelivery): Promise<void> {
    await this.units.manager.insert(AtsDelivery, one);
  }

  async change(id: AtsDeliveryId, change: Partial<AtsDelivery>): Promise<void> {
    await this.units.manager.update(AtsDelivery, { id }, change);
  }

  find(id: string): Promise<AtsDelivery | null> {
    return this.units.manager.findOneBy(AtsDelivery, { id: id as AtsDeliveryId });
  }

  /** The one that came before with the same key; null when it is new. */
  async withKey(connection: AtsConnectionId, key: string): Promise<AtsDeliveryId | null> {
    const found = await this.units.manager.findOne(AtsDelivery, {
      ...{ select: { id: true }, where: { connection, key } },
    });
    return found?.id ?? null;
  }

  /** True when at least so many of a connection wait. */
  async areWaiting(connection: AtsConnectionId, most: number): Promise<boolean> {
    const found = await this.units.manager.find(AtsDelivery, {
      ...{ select: { id: true }, where: { connection, status: 'waiting' } },
      ...{ order: { id: 'ASC' }, skip: most - 1, take: 1 },
    });
    return found.length > 0;
  }

  /**
   * What is to be worked on now and nobody works on: the one that has waited longest, before any that is held. Those of
   * a connection that is switched off stay where they are.
   * @param without connections that are left alone for now
   */
  async next(now: Instant, without: readonly AtsConnectionId[] = []): Promise<AtsDelivery | null> {
    const active = await this.units.manager.find(AtsConnection, {
      ...{ select: { id: true }, where: { status: 'active' } },
    });
    const asked = active.map(({ id }) => id).filter((id) => !without.includes(id));
    if (asked.length === 0) return null;
    for (const status of ['waiting', 'held'] as const) {
      const [found] = await this.units.manager.find(AtsDelivery, {
        where: {
          ...{ status, nextAt: LessThanOrEqual(now), claimedUntil: LessThanOrEqual(now) },
          connection: In(asked),
        },
        ...{ order: { nextAt: 'ASC', id: 'ASC' }, take: 1 },
      });
      if (found) return found;
    }
    return null;
  }

  /** The bytes as they came; null when they were deleted. */
  async bodyOf(id: AtsDeliveryId): Promise<Buffer | null> {
    const { body } = await this.units.manager.findOneOrFail(AtsDelivery, {
      ...{ select: { id: true, body: true }, where: { id } },
    });
    return body === null ? null : Buffer.from(body, 'base64');
  }

  /** Newest first. @param before the id after which the page begins */
  list(
    connection: AtsConnectionId,
    { before, status, limit }: { before: string | null; status?: DeliveryStatus; limit: number },
  ): Promise<AtsDelivery[]> {
    return this.units.manager.find(AtsDelivery, {
      where: {
        connection,
        ...(before === null ? {} : { id: LessThan(before as AtsDeliveryId) }),
        ...(status === undefined ? {} : { status }),
      },
      ...{ order: { id: 'DESC' }, take: limit },
    });
  }

  /** How many there are of each status; those that are done are not counted, there may be a million. */
  async open(connection: AtsConnectionId): Promise<Record<'waiting' | 'held' | 'failed', number>> {
    const count = (status: DeliveryStatus) =>
      this.units.manager.countBy(AtsDelivery, { connection, status });
    return {
      ...{ waiting: await count('waiting'), held: await count('held') },
      failed: await count('failed'),
    };
  }

  /** Whether any was given up since then; tests do not count. */
  anyFailed(connection: AtsConnectionId, since: Instant): Promise<boolean> {
    const finishedAt = MoreThan(since);
    const failed = { connection, status: 'failed', isTest: false, finishedAt } as const;
    return this.units.manager.existsBy(AtsDelivery, failed);
  }

  count(status: DeliveryStatus): Promise<number> {
    return this.units.manager.countBy(AtsDelivery, { status });
  }

  /** Lets those that are held be looked at again, now. */
  async release(connection: AtsConnectionId, now: Instant): Promise<void> {
    await this.units.manager.update(AtsDelivery, { connection, status: 'held' }, { nextAt: now });
  }

  /** Those whose bytes are to be deleted by now. */
  due(now: Instant, limit: number): Promise<AtsDelivery[]> {
    return this.units.manager.find(AtsDelivery, {
      ...{ where: { bodyUntil: LessThanOrEqual(now) }, take: limit, order: { bodyUntil: 'ASC' } },
    });
  }

  /** From now on what told of one candidate tells of another: they are one. */
  async merge(connection: AtsConnectionId, from: string, into: string): Promise<void> {
    const where = { connection, externalCandidate: from };
    await this.units.manager.update(AtsDelivery, where, { externalCandidate: into });
  }
}
