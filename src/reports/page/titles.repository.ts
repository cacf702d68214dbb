import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Terms } from '../../journey/record/terms';
import { Job, type JobId } from '../../store/entities/hiring/job.entity';
import { TermsVersion } from '../../store/entities/journey/terms-version.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** What the things of a report are called. */
@Injectable()
export class Titles {
  constructor(
    private readonly units: UnitOfWork,
    private readonly terms: Terms,
  ) {}

  /** The titles of jobs by their ids. */
  async jobs(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const jobs = await this.units.manager.find(Job, {
      select: { id: true, title: true },
      where: { id: In(ids as JobId[]) },
    });
    return new Map(jobs.map(({ id, title }) => [id, title]));
  }

  /** What each rule of any policy owes, in the policy's words, by the rule's key. */
  async rules(): Promise<ReadonlyMap<string, string>> {
    const policies = await this.units.manager.find(TermsVersion, {
      select: { hash: true },
      where: { kind: 'policy' },
      order: { createdAt: 'ASC' },
    });
    const titles = new Map<string, string>();
    for (const { hash } of policies) {
      const { rules } = await this.terms.policy(hash);
      for (const { key, title } of rules) titles.set(key, title);
    }
    return titles;
  }
}
