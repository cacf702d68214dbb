import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityMetadata } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { CandidateSession } from '../../../store/entities/candidates/candidate-session.entity';
import { CandidateWord } from '../../../store/entities/candidates/candidate-word.entity';
import { Application } from '../../../store/entities/hiring/application.entity';
import { Candidate, type CandidateId } from '../../../store/entities/hiring/candidate.entity';
import { Task } from '../../../store/entities/journey/task.entity';
import { touchThose } from '../../../store/touched';
import { UnitOfWork } from '../../../store/unit-of-work';
import { NO_NAME } from '../erasure/erased';

const MOST_ALIKE = 10;
/** What the row of the other one does not need any more, or has by itself. */
const OWN: readonly unknown[] = [CandidateWord, CandidateSession];

/** An application that goes to another record. */
export interface Moving {
  id: string;
  title: string;
  status: Application['status'];
  /** The other one has an application under way to the same job. */
  isTwice: boolean;
}

/** Makes everything of one record another one's. */
@Injectable()
export class MergingRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** The applications of one, newest first, beside those of the other. */
  async moving(from: CandidateId, into: CandidateId): Promise<Moving[]> {
    const rows = await this.units.manager.query<(Omit<Moving, 'isTwice'> & { twice: string })[]>(
      `SELECT a."id", j."title", a."status",
         (SELECT COUNT(*) FROM applications o
          WHERE o."candidate" = $1 AND o."job" = a."job" AND o."status" = 'active') AS "twice"
       FROM applications a JOIN jobs j ON j."id" = a."job"
       WHERE a."candidate" = $2 ORDER BY a."id" DESC`,
      // SQLite takes them in the order in which they stand
      [into, from],
    );
    return rows.map(({ twice, ...row }) => ({
      ...row,
      isTwice: row.status === 'active' && Number(twice) > 0,
    }));
  }

  /** Others of that name, the newest first; some at most. */
  named(name: string, but: CandidateId): Promise<Candidate[]> {
    return this.units.manager.find(Candidate, {
      where: { name, id: Not(but), erasedAt: IsNull(), mergedInto: IsNull() },
      order: { id: 'DESC' },
      take: MOST_ALIKE,
    });
  }

  /** Every row that refers to one refers to the other. In a unit that holds both. */
  async move(from: CandidateId, into: CandidateId, at: Instant): Promise<void> {
    const { manager } = this.units;
    await touchThose(this.units, { candidate: from }, at);
    for (const own of [CandidateWord, CandidateSession]) {
      await manager.delete<CandidateWord | CandidateSession>(own, { candidate: from });
    }
    for (const { table, key } of this.references()) {
      await manager.update(table.target, { [key]: from }, { [key]: into });
    }
    await manager.update(Task, { about: from, doneAt: IsNull() }, { about: into });
    await manager.update(Candidate, { mergedInto: from }, { mergedInto: into });
  }

  /** Leaves of a record where it went, and an address that still leads there. */
  async point(from: CandidateId, into: CandidateId, by: string, at: Instant): Promise<void> {
    await this.units.manager
      .createQueryBuilder()
      .update(Candidate)
      .set({
        ...{ name: NO_NAME, phone: null, timezone: null, mergedInto: into },
        ...{ changedAt: at, changedBy: by, version: () => 'version + 1' },
      })
      .where({ id: from })
      .execute();
  }

  /** The columns that name a candidate, also of tables that nobody thought of here. */
  private references(): { table: EntityMetadata; key: string }[] {
    return this.units.manager.connection.entityMetadatas.flatMap((table) =>
      table.foreignKeys
        .filter(
          ({ referencedEntityMetadata }) =>
            referencedEntityMetadata.target === Candidate && !OWN.includes(table.target),
        )
        .map(({ columns }) => ({ table, key: columns[0]!.propertyName })),
    );
  }
}
