import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { UserId } from '../../store/entities/accounts/user.entity';
import { Job, type JobId } from '../../store/entities/hiring/job.entity';
import { TermsNameVersion } from '../../store/entities/settings/terms-name-version.entity';
import {
  TermsName,
  type TermsKind,
  type TermsNameId,
} from '../../store/entities/settings/terms-name.entity';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';

/** Policies and calendars of the organisation's own, as rows. */
@Injectable()
export class NamedTerms {
  constructor(private readonly units: UnitOfWork) {}

  /** Waits until nobody else changes one of that kind. In a unit. */
  hold(kind: TermsKind): Promise<void> {
    return this.units.lock(`terms-names/${kind}`);
  }

  /** By name. */
  all(kind: TermsKind): Promise<TermsName[]> {
    return this.units.manager.find(TermsName, { where: { kind }, order: { nameKey: 'ASC' } });
  }

  /** Whatever the capitals. */
  find(kind: TermsKind, name: string): Promise<TermsName | null> {
    return this.units.manager.findOneBy(TermsName, { kind, nameKey: name.toLowerCase() });
  }

  /** Newest first. */
  versionsOf(terms: TermsNameId): Promise<TermsNameVersion[]> {
    return this.units.manager.find(TermsNameVersion, {
      where: { terms },
      order: { number: 'DESC' },
    });
  }

  /** Writes a name down, new or changed, with its newest version. */
  async put(row: TermsName, version: TermsNameVersion): Promise<void> {
    const { manager } = this.units;
    if (version.number === 1) await manager.insert(TermsName, row);
    else await manager.update(TermsName, row.id, row);
    await manager.insert(TermsNameVersion, version);
  }

  /** The jobs that take applications, with their terms. */
  openJobs(): Promise<Pick<Job, 'id' | 'policy' | 'calendar' | 'statutory'>[]> {
    return this.units.manager.find(Job, {
      select: { id: true, policy: true, calendar: true, statutory: true },
      where: { status: 'open' },
    });
  }

  /** Gives jobs other terms for applications received from now on. */
  async setTerms(
    jobs: readonly JobId[],
    change: Partial<Pick<Job, 'policy' | 'calendar'>>,
    by: UserId,
    now: Instant,
  ): Promise<void> {
    if (jobs.length === 0) return;
    const { manager } = this.units;
    await manager.increment(Job, { id: In(jobs) }, 'version', 1);
    await manager.update(Job, { id: In(jobs) }, { ...change, changedAt: now, changedBy: by });
  }
}
