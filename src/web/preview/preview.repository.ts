import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { BulkRun } from '../../store/entities/bulk/bulk-run.entity';
import { JournalRow } from '../../store/entities/journey/journal-row.entity';
import { Task } from '../../store/entities/journey/task.entity';
import { Message } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Rows that this unit wrote; on SQLite nobody else writes meanwhile. */
const OWN = `CAST(made.xmin AS text) = CAST(txid_current() % 4294967296 AS text)`;

/** What the unit that is running has written so far. */
@Injectable()
export class PreviewRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** The letters that it wrote. @param start an id made before any of them, as below */
  letters(start: string): Promise<Message[]> {
    return this.made(Message, start);
  }

  /** What it asked owners to do. */
  tasks(start: string): Promise<Task[]> {
    return this.made(Task, start);
  }

  /** The bulk runs that it asked for. */
  runs(start: string): Promise<BulkRun[]> {
    return this.made(BulkRun, start);
  }

  /** What it recorded. */
  events(start: string): Promise<JournalRow[]> {
    return this.made(JournalRow, start);
  }

  private made<T extends ObjectLiteral>(table: EntityTarget<T>, start: string): Promise<T[]> {
    const { manager } = this.units;
    const query = manager
      .createQueryBuilder(table, 'made')
      .where('made.id > :start', { start })
      .orderBy('made.id', 'ASC');
    if (manager.connection.options.type === 'postgres') query.andWhere(OWN);
    return query.getMany();
  }
}
