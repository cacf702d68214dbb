import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EventId, JournalRow } from '../../../../store/entities/journey/journal-row.entity';
import { Seal } from '../../../../store/entities/journey/seal.entity';
import { UnsealedEvent } from '../../../../store/entities/journey/unsealed-event.entity';
import { UnitOfWork } from '../../../../store/unit-of-work';

/** A process that seals may have a clock that is so much behind that of one that records. */
const BEHIND_MS = 60_000;

/** A seal, by what stands for it. */
export type CoveringSeal = Pick<Seal, 'number' | 'sealedAt' | 'head'>;

/** Finds the seals that cover journal rows. */
@Injectable()
export class SealsOver {
  constructor(private readonly units: UnitOfWork) {}

  /** The seal over each of some rows; a row that is not sealed yet has none. */
  async of(rows: readonly JournalRow[]): Promise<Map<EventId, CoveringSeal>> {
    const found = new Map<EventId, CoveringSeal>();
    const unsealed = await this.unsealed(rows.map(({ id }) => id));
    for (const row of [...rows].sort((a, b) => a.recordedAt - b.recordedAt)) {
      if (found.has(row.id) || unsealed.has(row.id)) continue;
      const seal = await this.over(row);
      if (!seal) continue;
      const { number, sealedAt, head } = seal;
      // a seal covers many rows, mostly several of one application that were recorded together
      for (const id of seal.events) found.set(id, { number, sealedAt, head });
    }
    return found;
  }

  private async unsealed(ids: readonly EventId[]): Promise<ReadonlySet<EventId>> {
    const waiting = await this.units.manager.findBy(UnsealedEvent, { event: In(ids) });
    return new Set(waiting.map(({ event }) => event));
  }

  /** Mostly the first after the row was recorded, so the index on the time is left after a step or two. */
  private over({ id, recordedAt }: JournalRow): Promise<Seal | null> {
    return this.units.manager
      .createQueryBuilder(Seal, 'seal')
      .where('seal.sealedAt >= :since', { since: recordedAt - BEHIND_MS })
      .andWhere('seal.events LIKE :covers', { covers: `%"${id}"%` })
      .orderBy('seal.sealedAt')
      .addOrderBy('seal.number')
      .limit(1)
      .getOne();
  }
}
