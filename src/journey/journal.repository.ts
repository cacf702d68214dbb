import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import { contentHash } from '../kernel/hash';
import { newId } from '../kernel/ids';
import type { ApplicationId } from '../store/entities/application.entity';
import { JournalRow } from '../store/entities/journal-row.entity';
import { UnitOfWork } from '../store/unit-of-work';
import { fieldsOf, type JourneyEvent } from './journal-event';

/** What happened, one row per fact, only ever added to. */
@Injectable()
export class Journal {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** One application's rows, in the order of recording. */
  of(application: ApplicationId): Promise<JournalRow[]> {
    return this.units.manager.find(JournalRow, {
      where: { application },
      order: { position: 'ASC' },
    });
  }

  /** Every application's rows, an application at a time. */
  async *each(): AsyncGenerator<JournalRow[]> {
    const received = await this.units.manager.find(JournalRow, {
      select: { application: true },
      where: { position: 1 },
      order: { application: 'ASC' },
    });
    for (const { application } of received) yield await this.of(application);
  }

  /**
   * Adds a row after those that are there.
   * @param before the application's rows so far, read in the same unit
   */
  async append(
    application: ApplicationId,
    event: JourneyEvent,
    actor: string,
    before: readonly JournalRow[],
  ): Promise<JournalRow> {
    const recordedAt = this.clock.now();
    const row: Omit<JournalRow, 'hash'> = {
      ...{ id: newId(recordedAt), application, position: before.length + 1 },
      ...{ type: event.type, at: event.at, recordedAt, actor, fields: fieldsOf(event) },
    };
    const sealed: JournalRow = { ...row, hash: chainHash(row, before.at(-1)?.hash ?? null) };
    await this.units.manager.insert(JournalRow, sealed);
    return sealed;
  }
}

/** The hash of a row, over its content and the hash of the one before: no row can change unnoticed. */
export function chainHash(row: Omit<JournalRow, 'hash'>, previous: string | null): string {
  const { id, application, position, type, at, recordedAt, actor, fields } = row;
  return contentHash({
    ...{ id, application, position, type, at, recordedAt, actor, fields },
    previous,
  });
}
