import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { encodeTime } from 'ulid';
import type { Instant } from '../../kernel/instant';
import { Receiver } from '../../store/entities/connect/receiver.entity';
import { ToldNotice } from '../../store/entities/connect/told-notice.entity';
import { Notice } from '../../store/entities/journey/notice.entity';
import { insertRows } from '../../store/rows';
import { UnitOfWork } from '../../store/unit-of-work';

/**
 * How far back is looked again. On PostgreSQL what was written down earlier may be seen later, by as much as a unit takes
 * and as clocks of several machines differ.
 */
const LAG_MS = 10 * 60_000;
/** How far the mark may stay behind when there is nothing to tell. */
const MARK_MS = 5 * 60_000;
const RANDOM_DIGITS = 16;

/** What was noticed about promises that a receiver has not been told yet. */
@Injectable()
export class FreshNotices {
  constructor(private readonly units: UnitOfWork) {}

  /** In the order of noticing. */
  of({ id, noticedUntil }: Receiver, limit: number): Promise<Notice[]> {
    return this.units.manager
      .createQueryBuilder(Notice, 'notice')
      .leftJoin(ToldNotice, 'told', 'told.notice = notice.id AND told.receiver = :receiver', {
        receiver: id,
      })
      .where('notice.id >= :from', { from: floorOf((noticedUntil - LAG_MS) as Instant) })
      .andWhere('told.notice IS NULL')
      .orderBy('notice.id', 'ASC')
      .limit(limit)
      .getMany();
  }

  /** Whether a receiver's mark is to be moved though there is nothing to tell. */
  isBehind({ noticedUntil }: Receiver, now: Instant): boolean {
    return now - noticedUntil >= MARK_MS;
  }

  /**
   * Writes down that a receiver has been told, or need not be.
   * @param now everything that was noticed before has been looked at; null when there is more of it
   */
  async setTold(receiver: Receiver, told: readonly Notice[], now: Instant | null): Promise<void> {
    const { id } = receiver;
    const { manager } = this.units;
    const rows = told.map((notice) => ({ receiver: id, notice: notice.id }));
    if (rows.length > 0) await insertRows(manager, ToldNotice, rows);
    if (now === null || !this.isBehind(receiver, now)) return;
    await manager.update(Receiver, { id }, { noticedUntil: now });
    const notice = LessThan(floorOf((now - LAG_MS) as Instant));
    await manager.delete(ToldNotice, { receiver: id, notice });
  }
}

/** The mark of a receiver that hears of what is noticed from now on, and of nothing before. */
export function hearsFrom(now: Instant): Instant {
  return (now + LAG_MS) as Instant;
}

/** The lowest id that can have been made at a time. */
function floorOf(at: Instant): string {
  return encodeTime(at, 10) + '0'.repeat(RANDOM_DIGITS);
}
