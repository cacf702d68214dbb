import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Application } from '../../store/entities/hiring/application.entity';
import { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { JournalRow, type EventId } from '../../store/entities/journey/journal-row.entity';
import { Seal } from '../../store/entities/journey/seal.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Imported } from '../noticed/imported.repository';

/** What happened, with the job that it is about. */
export interface SealedEvent {
  row: JournalRow;
  job: string | null;
}

/**
 * Reads the journal in the order of its seals. Ids are not committed in their order, but a seal covers what is there, has
 * the next number, and never changes: who follows the seals misses nothing.
 */
@Injectable()
export class SealedEvents {
  constructor(
    private readonly units: UnitOfWork,
    private readonly imported: Imported,
  ) {}

  /** The number of the newest seal; 0 while there is none. */
  async newest(): Promise<number> {
    const [last] = await this.units.manager.find(Seal, {
      select: { number: true },
      order: { number: 'DESC' },
      take: 1,
    });
    return last?.number ?? 0;
  }

  /**
   * The seal after one, with the events that it covers in their order, except those that an import brought; null when
   * there is none.
   */
  async after(number: number): Promise<{ number: number; events: SealedEvent[] } | null> {
    const { manager } = this.units;
    const [seal] = await manager.find(Seal, {
      where: { number: MoreThan(number) },
      order: { number: 'ASC' },
      take: 1,
    });
    if (!seal) return null;
    const rows = await manager.findBy(JournalRow, { id: In(seal.events) });
    const known = new Map(rows.map((row) => [row.id, row]));
    const jobs = await this.jobsOf(rows);
    const brought = await this.imported.eventsOf([
      ...new Set(rows.map(({ application }) => application)),
    ]);
    const events = seal.events.flatMap((id: EventId): SealedEvent[] => {
      const row = known.get(id);
      if (!row || row.position <= (brought.get(row.application) ?? 0)) return [];
      return [{ row, job: jobs.get(row.application) ?? null }];
    });
    return { number: seal.number, events };
  }

  /** The promises that these messages have kept. */
  async keptBy(rows: readonly JournalRow[]): Promise<CommitmentRow[]> {
    const messages = rows.map(({ fields }) => (fields as { message: string }).message);
    if (messages.length === 0) return [];
    return this.units.manager.findBy(CommitmentRow, {
      application: In(rows.map(({ application }) => application)),
      evidence: In(messages),
      ended: 'kept',
    });
  }

  private async jobsOf(rows: readonly JournalRow[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(rows.map(({ application }) => application))];
    const found = await this.units.manager.find(Application, {
      select: { id: true, job: true },
      where: { id: In(ids) },
    });
    return new Map(found.map(({ id, job }) => [id, job]));
  }
}
