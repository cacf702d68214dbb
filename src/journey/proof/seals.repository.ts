import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { contentHash } from '../../kernel/hash';
import type { Instant } from '../../kernel/instant';
import { JournalRow, type EventId } from '../../store/entities/journey/journal-row.entity';
import { Seal } from '../../store/entities/journey/seal.entity';
import { UnsealedEvent } from '../../store/entities/journey/unsealed-event.entity';
import { UnitOfWork } from '../../store/unit-of-work';

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
  seal(now: Instant): Promise<number> {
    return this.units.run(async () => {
      const { manager } = this.units;
      await this.units.lock('seal');
      const waiting = await manager.find(UnsealedEvent, { order: { event: 'ASC' }, take: LARGEST });
      if (waiting.length === 0) return 0;
      const events = waiting.map(({ event }) => event);
      const last = await this.last();
      const seal = { number: (last?.number ?? 0) + 1, sealedAt: now, events };
      const head = sealHead(seal, await this.hashesOf(events), last?.head ?? null);
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

  /** When the oldest row that waits was recorded; null when none does. */
  async waitingSince(): Promise<Instant | null> {
    const { manager } = this.units;
    const [first] = await manager.find(UnsealedEvent, { order: { event: 'ASC' }, take: 1 });
    const row = first && (await manager.findOneBy(JournalRow, { id: first.event }));
    return row?.recordedAt ?? null;
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

  rows(): Promise<number> {
    return this.units.manager.count(JournalRow);
  }

  /** All seals in order. */
  async *each(): AsyncGenerator<Seal> {
    for (let number = 0; ;) {
      const where = { number: MoreThan(number) };
      const order = { number: 'ASC' } as const;
      const batch = await this.units.manager.find(Seal, { where, order, take: 50 });
      yield* batch;
      if (batch.length === 0) return;
      number = batch.at(-1)!.number;
    }
  }

  /** The hashes of rows, in the order of the ids; null for a row that is not there. */
  async hashesOf(events: readonly EventId[]): Promise<(string | null)[]> {
    const rows = await this.units.manager.find(JournalRow, {
      select: { id: true, hash: true },
      where: { id: In(events) },
    });
    const hashes = new Map(rows.map(({ id, hash }) => [id, hash]));
    return events.map((event) => hashes.get(event) ?? null);
  }
}

/** The head of the chain after a seal: over its rows' hashes, its own number and time, and the head before. */
export function sealHead(
  { number, sealedAt, events }: Omit<Seal, 'head'>,
  hashes: readonly (string | null)[],
  previous: string | null,
): string {
  return contentHash({ number, sealedAt, events, hashes, previous });
}
