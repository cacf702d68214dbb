import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { JournalRow, type EventId } from '../../store/entities/journey/journal-row.entity';
import { Seal } from '../../store/entities/journey/seal.entity';
import { TermsVersion } from '../../store/entities/journey/terms-version.entity';
import { UnsealedEvent } from '../../store/entities/journey/unsealed-event.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { sealHead } from './seal-check';
import { termsMark } from './shelf';

/** Rows per seal, at most. */
const LARGEST = 500;

/**
 * The chain over all applications. Recording does not touch it, so applications never wait for each other; what was
 * recorded is sealed soon after, whatever the order in which it was committed.
 */
@Injectable()
export class Seals {
  constructor(private readonly units: UnitOfWork) {}

  /** Seals what is not sealed yet, up to a limit. @returns how many rows were sealed */
  seal(now: Instant, most = LARGEST): Promise<number> {
    return this.units.run(async () => {
      const { manager } = this.units;
      await this.units.lock('seal');
      const waiting = await manager.find(UnsealedEvent, { order: { event: 'ASC' }, take: most });
      if (waiting.length === 0) return 0;
      const events = waiting.map(({ event }) => event);
      const last = await this.last();
      const number = (last?.number ?? 0) + 1;
      const fresh = await this.termsToSeal(number);
      const seal = { number, sealedAt: now, events, terms: fresh?.map(({ hash }) => hash) ?? null };
      const head = sealHead({
        ...{ number, sealedAt: now, events, hashes: await this.hashesOf(events) },
        ...{ terms: fresh?.map(termsMark) ?? null, previous: last?.head ?? null },
      });
      await manager.insert(Seal, { ...seal, head });
      await manager.delete(UnsealedEvent, { event: In(events) });
      return events.length;
    });
  }

  /** The newest; its head stands for the whole journal up to it. */
  async last(): Promise<Seal | null> {
    const [last] = await this.units.manager.find(Seal, { order: { number: 'DESC' }, take: 1 });
    return last ?? null;
  }

  /** Whether there is something to seal: asked before the write lock is. */
  anyWaiting(): Promise<boolean> {
    return this.units.manager.exists(UnsealedEvent);
  }

  waiting(): Promise<number> {
    return this.units.manager.count(UnsealedEvent);
  }

  /** When the first and the last event were recorded; null while there is none. */
  async range(): Promise<{ first: Instant; last: Instant } | null> {
    const end = (order: 'ASC' | 'DESC') =>
      this.units.manager.find(JournalRow, {
        select: { id: true, recordedAt: true },
        order: { id: order },
        take: 1,
      });
    const [[first], [last]] = [await end('ASC'), await end('DESC')];
    return first && last ? { first: first.recordedAt, last: last.recordedAt } : null;
  }

  /** The versions of terms that no seal covers, which that one shall; null when there are none. In a unit. */
  private async termsToSeal(seal: number): Promise<TermsVersion[] | null> {
    const { manager } = this.units;
    const fresh = await manager.find(TermsVersion, {
      where: { seal: IsNull() },
      order: { hash: 'ASC' },
    });
    if (fresh.length === 0) return null;
    await manager.update(TermsVersion, { hash: In(fresh.map(({ hash }) => hash)) }, { seal });
    return fresh;
  }

  /** The hashes of rows, in the order of the ids; null for a row that is not there. */
  private async hashesOf(events: readonly EventId[]): Promise<(string | null)[]> {
    const rows = await this.units.manager.find(JournalRow, {
      select: { id: true, hash: true },
      where: { id: In(events) },
    });
    const hashes = new Map(rows.map(({ id, hash }) => [id, hash]));
    return events.map((event) => hashes.get(event) ?? null);
  }
}
