import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Application, type ApplicationId } from '../../store/entities/hiring/application.entity';
import type { TermsKind } from '../../store/entities/settings/terms-name.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Finds the applications on which terms are tried out. */
@Injectable()
export class TriedApplications {
  constructor(private readonly units: UnitOfWork) {}

  /** How many were received under these versions; null for all. */
  count(kind: TermsKind, hashes: readonly string[] | null): Promise<number> {
    return this.units.manager.count(Application, { where: under(kind, hashes) });
  }

  /** The next of them, in the order of their ids. */
  async after(
    last: string,
    kind: TermsKind,
    hashes: readonly string[] | null,
    limit: number,
  ): Promise<ApplicationId[]> {
    const rows = await this.units.manager.find(Application, {
      select: { id: true },
      where: { id: MoreThan(last as ApplicationId), ...under(kind, hashes) },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  /** The hashes of all policies that applications were received under. */
  async policies(): Promise<string[]> {
    const rows = await this.units.manager
      .createQueryBuilder(Application, 'a')
      .select('a.policy', 'policy')
      .distinct()
      .getRawMany<{ policy: string }>();
    return rows.map(({ policy }) => policy);
  }
}

function under(kind: TermsKind, hashes: readonly string[] | null) {
  return hashes === null ? {} : { [kind]: In([...hashes]) };
}
