import { Injectable } from '@nestjs/common';
import { In, LessThan, LessThanOrEqual, Not } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import {
  OutwardDelivery,
  type OutwardDeliveryId,
} from '../../store/entities/connect/outward-delivery.entity';
import type { ReceiverId } from '../../store/entities/connect/receiver.entity';
import { insertRows } from '../../store/rows';
import { UnitOfWork } from '../../store/unit-of-work';
import type { LineRoom } from './sending/line-room';

/** What receivers are to be told, and what became of it. */
@Injectable()
export class DeliveryRows {
  constructor(private readonly units: UnitOfWork) {}

  /** Adds what a receiver has not been told yet. In a unit that holds the receiver. @returns how many were added */
  async put(receiver: ReceiverId, rows: readonly OutwardDelivery[]): Promise<number> {
    if (rows.length === 0) return 0;
    const { manager } = this.units;
    const source = In(rows.map((row) => row.source));
    const known = await manager.find(OutwardDelivery, {
      select: { id: true, source: true },
      where: { receiver, source },
    });
    const told = new Set(known.map((row) => row.source));
    const fresh = rows.filter((row) => !told.has(row.source));
    if (fresh.length > 0) await insertRows(manager, OutwardDelivery, fresh);
    return fresh.length;
  }

  find(id: string): Promise<OutwardDelivery | null> {
    return this.units.manager.findOneBy(OutwardDelivery, { id: id as OutwardDeliveryId });
  }

  anyDue(now: Instant): Promise<boolean> {
    const nextAttemptAt = LessThanOrEqual(now);
    return this.units.manager.existsBy(OutwardDelivery, { status: 'waiting', nextAttemptAt });
  }

  /** The longest waiting first, but for those to whom there is no line. In a unit. */
  async claim(
    now: Instant,
    leaseUntil: Instant,
    limit: number,
    room: LineRoom,
  ): Promise<OutwardDelivery[]> {
    const claimed: OutwardDelivery[] = [];
    for (;;) {
      const due = await this.due(now, limit - claimed.length, room.full);
      const taken = due.filter(({ receiver }) => room.take(receiver));
      await this.lease(taken, leaseUntil);
      claimed.push(...taken);
      // else a receiver has no line left, and others are waiting behind what is for it
      if (claimed.length === limit || taken.length === due.length) return claimed;
    }
  }

  private due(
    now: Instant,
    limit: number,
    full: readonly ReceiverId[],
  ): Promise<OutwardDelivery[]> {
    const query = this.units.manager
      .createQueryBuilder(OutwardDelivery, 'delivery')
      .where({ status: 'waiting', nextAttemptAt: LessThanOrEqual(now) })
      .orderBy({ 'delivery.nextAttemptAt': 'ASC', 'delivery.id': 'ASC' })
      .limit(limit);
    if (full.length > 0) query.andWhere({ receiver: Not(In(full)) });
    // on SQLite there is only one that writes; on PostgreSQL others take the next ones meanwhile
    if (query.connection.options.type === 'postgres') {
      query.setLock('pessimistic_write').setOnLocked('skip_locked');
    }
    return query.getMany();
  }

  private async lease(deliveries: OutwardDelivery[], until: Instant): Promise<void> {
    if (deliveries.length === 0) return;
    await this.units.manager
      .createQueryBuilder()
      .update(OutwardDelivery)
      .set({ nextAttemptAt: until, attempts: () => '"attempts" + 1' })
      .where({ id: In(deliveries.map(({ id }) => id)) })
      .execute();
    for (const delivery of deliveries) {
      delivery.nextAttemptAt = until;
      delivery.attempts++;
    }
  }

  /** Fenced: whoever claimed it later has another lease. @returns false when somebody did */
  async settle(
    { id, attempts, nextAttemptAt }: OutwardDelivery,
    result: Partial<OutwardDelivery>,
  ): Promise<boolean> {
    const claimed = { id, attempts, nextAttemptAt, status: 'waiting' as const };
    const { affected } = await this.units.manager.update(OutwardDelivery, claimed, result);
    return affected === 1;
  }

  async change(id: OutwardDeliveryId, change: Partial<OutwardDelivery>): Promise<void> {
    await this.units.manager.update(OutwardDelivery, { id }, change);
  }

  /** Gives up what still waits for a receiver. */
  async giveUp(receiver: ReceiverId, now: Instant): Promise<void> {
    const waiting = { receiver, status: 'waiting' as const };
    const change = { status: 'failed' as const, finishedAt: now };
    await this.units.manager.update(OutwardDelivery, waiting, change);
  }

  /** A receiver's, newest first. @param before the id after which the list goes on */
  of(receiver: ReceiverId, limit: number, before?: string): Promise<OutwardDelivery[]> {
    return this.units.manager.find(OutwardDelivery, {
      where: { receiver, ...(before === undefined ? {} : { id: LessThan(before as never) }) },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  /** How much still waits for each receiver. */
  async waiting(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.units.manager.query<{ receiver: string; n: number | string }[]>(
      `SELECT "receiver", count(*) AS n FROM outward_deliveries WHERE "status" = 'waiting' GROUP BY "receiver"`,
    );
    return new Map(rows.map(({ receiver, n }) => [receiver, Number(n)]));
  }

  /** Those that were written before a time, oldest first. */
  async before(createdAt: Instant, limit: number): Promise<OutwardDeliveryId[]> {
    const old = await this.units.manager.find(OutwardDelivery, {
      select: { id: true },
      where: { createdAt: LessThan(createdAt) },
      order: { createdAt: 'ASC' },
      take: limit,
    });
    return old.map(({ id }) => id);
  }

  async remove(ids: readonly OutwardDeliveryId[]): Promise<void> {
    await this.units.manager.delete(OutwardDelivery, { id: In(ids) });
  }
}
