import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import type { UserId } from '../../../store/entities/accounts/user.entity';
import { Absence, type AbsenceId } from '../../../store/entities/hiring/absence.entity';
import { Application } from '../../../store/entities/hiring/application.entity';
import { Candidate } from '../../../store/entities/hiring/candidate.entity';
import { Job } from '../../../store/entities/hiring/job.entity';
import { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** An application that goes to a delegate: how many promises it has in that time, and the first of them. */
export interface GoesOver {
  application: string;
  candidateId: string;
  candidate: string;
  email: string | null;
  job: string;
  promises: number;
  firstDue: Instant;
}

/** Reads absences for people, and what one would hand over. */
@Injectable()
export class AbsenceRows {
  constructor(private readonly units: UnitOfWork) {}

  find(id: string): Promise<Absence | null> {
    return this.units.manager.findOneBy(Absence, { id: id as AbsenceId });
  }

  /** The latest first. @param of only those of one person, or in which they stand in; null for everybody's */
  list(of: UserId | null, limit: number): Promise<Absence[]> {
    return this.units.manager.find(Absence, {
      ...(of === null ? {} : { where: [{ user: of }, { delegate: of }] }),
      order: { from: 'DESC', id: 'DESC' },
      take: limit,
    });
  }

  /** What somebody owes that falls due in a time, by application, the first that is due first. */
  async goingOver(
    { user, from, to }: Pick<Absence, 'user' | 'from' | 'to'>,
    limit: number,
  ): Promise<GoesOver[]> {
    const rows = await this.units.manager
      .createQueryBuilder(CommitmentRow, 'k')
      .innerJoin(Application, 'a', 'a.id = k.application')
      .innerJoin(Candidate, 'c', 'c.id = a.candidate')
      .innerJoin(Job, 'j', 'j.id = a.job')
      .where('k.owner = :user AND a.owner = :user', { user })
      .andWhere('k.dueAt BETWEEN :from AND :to', { from, to })
      .andWhere('(k.ended IS NULL OR k.endedAt >= :from)', { from })
      .select(['a.id AS "application"', 'c.id AS "candidateId"', 'c.name AS "candidate"'])
      .addSelect(['c.email AS "email"', 'j.title AS "job"'])
      .addSelect(['COUNT(*) AS "promises"', 'MIN(k.dueAt) AS "firstDue"'])
      .groupBy('a.id')
      .addGroupBy('c.id')
      .addGroupBy('c.name')
      .addGroupBy('c.email')
      .addGroupBy('j.title')
      .orderBy('MIN(k.dueAt)')
      .addOrderBy('a.id')
      .limit(limit)
      .getRawMany<Stored>();
    return rows.map((row) => ({
      ...row,
      promises: Number(row.promises),
      firstDue: Number(row.firstDue) as Instant,
    }));
  }
}

/** As the databases give it. */
type Stored = Omit<GoesOver, 'promises' | 'firstDue'> &
  Record<'promises' | 'firstDue', number | string>;
