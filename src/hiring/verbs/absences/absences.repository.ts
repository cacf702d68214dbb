import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import type { UserId } from '../../../store/entities/accounts/user.entity';
import { Absence, type AbsenceId } from '../../../store/entities/hiring/absence.entity';
import { Application, type ApplicationId } from '../../../store/entities/hiring/application.entity';
import { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** An application with something due in an absence, and when the first of it was opened. */
export interface DueMeanwhile {
  application: ApplicationId;
  openedAt: Instant;
}

@Injectable()
export class AbsencesRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(absence: Absence): Promise<void> {
    await this.units.manager.insert(Absence, absence);
  }

  async change(id: AbsenceId, change: Partial<Absence>): Promise<void> {
    await this.units.manager.update(Absence, id, change);
  }

  find(user: UserId, id: string): Promise<Absence | null> {
    return this.units.manager.findOneBy(Absence, { id: id as AbsenceId, user });
  }

  of(user: UserId): Promise<Absence[]> {
    return this.units.manager.find(Absence, {
      ...{ where: { user }, order: { from: 'ASC', id: 'ASC' } },
    });
  }

  /** An absence of somebody, or one in which they stand in, that touches a time. */
  touching(
    who: { user: UserId } | { delegate: UserId },
    from: Instant,
    to: Instant,
  ): Promise<Absence | null> {
    return this.units.manager.findOneBy(Absence, {
      ...{ ...who, cancelledAt: IsNull(), from: LessThan(to), to: MoreThan(from) },
    });
  }

  /** Those that have begun, and of which something may still have to be handed over. */
  async running(asOf: Instant): Promise<Absence[]> {
    const begun = { from: LessThanOrEqual(asOf), cancelledAt: IsNull() };
    const rows = await this.units.manager.find(Absence, {
      ...{ where: begun, order: { from: 'ASC', id: 'ASC' } },
    });
    return rows.filter(({ handedOverAt, to }) => handedOverAt === null || handedOverAt < to);
  }

  /** What somebody owes that falls due while they are away, by application. */
  async dueMeanwhile({ user, from, to }: Absence): Promise<DueMeanwhile[]> {
    const rows = await this.units.manager
      .createQueryBuilder(CommitmentRow, 'commitment')
      .innerJoin(Application, 'application', 'application.id = commitment.application')
      .where('commitment.owner = :user AND application.owner = :user', { user })
      .andWhere('commitment.dueAt BETWEEN :from AND :to', { from, to })
      .andWhere('(commitment.ended IS NULL OR commitment.endedAt >= :from)', { from })
      .select('commitment.application', 'application')
      .addSelect('MIN(commitment.openedAt)', 'opened')
      .groupBy('commitment.application')
      .orderBy('commitment.application')
      .getRawMany<{ application: ApplicationId; opened: number | string }>();
    return rows.map(({ application, opened }) => ({
      application,
      openedAt: Number(opened) as Instant,
    }));
  }
}
