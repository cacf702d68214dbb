import { Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import { Application, type ApplicationId } from '../../../store/entities/hiring/application.entity';
import { Candidate } from '../../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** An application on which a change of terms is tried out. */
export type Tried = Pick<Application, 'id' | 'candidate' | 'policy' | 'calendar'>;

/** Finds the applications on which a change is tried out. */
@Injectable()
export class EffectFiles {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * Applications under way that have some version of the terms, newest first.
   * @param from the least id: ids are in order of time
   */
  under(
    kind: 'policy' | 'calendar',
    hashes: readonly string[],
    from: ApplicationId,
    limit: number,
  ): Promise<Tried[]> {
    return this.units.manager.find(Application, {
      select: { id: true, candidate: true, policy: true, calendar: true },
      where: { [kind]: In(hashes), status: 'active', id: MoreThanOrEqual(from) },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  /** The hashes of policies that applications of that time have. */
  async policiesSince(from: ApplicationId): Promise<string[]> {
    const rows = await this.units.manager
      .createQueryBuilder(Application, 'a')
      .select('a.policy', 'policy')
      .distinct()
      .where('a.id >= :from', { from })
      .getRawMany<{ policy: string }>();
    return rows.map(({ policy }) => policy);
  }

  async namesOf(candidates: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (candidates.length === 0) return new Map();
    const rows = await this.units.manager.find(Candidate, {
      select: { id: true, name: true },
      where: { id: In([...candidates]) },
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
