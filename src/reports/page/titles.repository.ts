import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Terms } from '../../journey/record/terms';
import { Job, type JobId } from '../../store/entities/hiring/job.entity';
import { Pipeline } from '../../store/entities/hiring/pipeline.entity';
import { Stage } from '../../store/entities/hiring/stage.entity';
import { TermsVersion } from '../../store/entities/journey/terms-version.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { Policy } from '../../sla/policy/policy';

/** In place of a department's name: jobs of which nobody said it. No department's name begins so. */
export const NO_DEPARTMENT = '~none';
const AT_ONCE = 500;

/** What the things of a report are called. */
@Injectable()
export class Titles {
  constructor(
    private readonly units: UnitOfWork,
    private readonly terms: Terms,
  ) {}

  /** The titles of jobs by their ids. */
  async jobs(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const titles = new Map<string, string>();
    for (let i = 0; i < ids.length; i += AT_ONCE) {
      const jobs = await this.units.manager.find(Job, {
        select: { id: true, title: true },
        where: { id: In(ids.slice(i, i + AT_ONCE) as JobId[]) },
      });
      for (const { id, title } of jobs) titles.set(id, title);
    }
    return titles;
  }

  /** The department of every job that has one, by the job's id. */
  async departments(): Promise<ReadonlyMap<string, string>> {
    const jobs = await this.units.manager.query<{ id: string; department: string }[]>(
      `SELECT "id", "department" FROM jobs WHERE "department" IS NOT NULL`,
    );
    return new Map(jobs.map(({ id, department }) => [id, department]));
  }

  /** The ids of a department's jobs, or of those that have none. */
  async jobsOf(department: string): Promise<string[]> {
    const none = department === NO_DEPARTMENT;
    const jobs = await this.units.manager.find(Job, {
      select: { id: true },
      where: { department: none ? IsNull() : department },
    });
    return jobs.map(({ id }) => id);
  }

  /** The names of all stages by their ids; with their pipeline's where two are called the same. */
  async stages(): Promise<ReadonlyMap<string, string>> {
    const { manager } = this.units;
    const stages = await manager.find(Stage);
    const pipelines = new Map((await manager.find(Pipeline)).map(({ id, name }) => [id, name]));
    const counts = new Map<string, number>();
    for (const { name } of stages) counts.set(name, (counts.get(name) ?? 0) + 1);
    return new Map(
      stages.map(({ id, name, pipeline }) => [
        id,
        counts.get(name)! > 1 ? `${name} (${pipelines.get(pipeline) ?? ''})` : name,
      ]),
    );
  }

  /** What each rule of any policy owes, in the policy's words, by the rule's key. */
  async rules(): Promise<ReadonlyMap<string, string>> {
    const titles = new Map<string, string>();
    for (const { rules } of await this.policies()) {
      for (const { key, title } of rules) titles.set(key, title);
    }
    return titles;
  }

  /** The keys of rules whose kept promises earn nothing, in any policy: only broken ones are in the figures. */
  async rulesOfBreaches(): Promise<ReadonlySet<string>> {
    const rules = (await this.policies()).flatMap((policy) => policy.rules);
    return new Set(rules.filter(({ scored }) => scored === 'breaches').map(({ key }) => key));
  }

  private async policies(): Promise<Policy[]> {
    const versions = await this.units.manager.find(TermsVersion, {
      select: { hash: true },
      where: { kind: 'policy' },
      order: { createdAt: 'ASC', hash: 'ASC' },
    });
    const policies: Policy[] = [];
    for (const { hash } of versions) policies.push(await this.terms.policy(hash));
    return policies;
  }
}
