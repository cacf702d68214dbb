import { Injectable } from '@nestjs/common';
import { In, LessThan, Not } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import type { UserId } from '../../store/entities/accounts/user.entity';
import {
  Application,
  type ApplicationId,
  type ApplicationStatus,
} from '../../store/entities/hiring/application.entity';
import { Job, type JobId } from '../../store/entities/hiring/job.entity';
import { TeamMember } from '../../store/entities/hiring/team-member.entity';
import { touchThose } from '../../store/touched';
import { UnitOfWork } from '../../store/unit-of-work';

/** Which jobs a list is to have. */
export interface JobFilter {
  /** Null for all. */
  among: readonly JobId[] | null;
  status?: Job['status'];
  owner?: UserId;
  /** Older than that one. */
  before?: string;
}

/** How many applications of a job have a status and lie in a stage. */
export interface JobCount {
  job: JobId;
  status: ApplicationStatus;
  stage: string;
  n: number;
}

@Injectable()
export class JobsRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** @param team everybody who sees it, each once */
  /** Every department that a job has, by name. */
  async departments(): Promise<string[]> {
    const rows = await this.units.manager.query<{ department: string }[]>(
      `SELECT DISTINCT "department" FROM jobs WHERE "department" IS NOT NULL ORDER BY "department"`,
    );
    return rows.map(({ department }) => department);
  }

  async add(job: Job, team: readonly UserId[]): Promise<void> {
    await this.units.manager.insert(Job, job);
    await this.addMembers(job.id, team);
  }

  /** Waits until nobody else changes a job. In a unit, before it is read; no application is held after it. */
  hold(job: string): Promise<void> {
    return this.units.lock(`job/${job}`);
  }

  find(id: JobId): Promise<Job> {
    return this.units.manager.findOneByOrFail(Job, { id });
  }

  async change(id: JobId, change: Partial<Job>): Promise<void> {
    await this.units.manager.update(Job, id, change);
  }

  /** Its applications are shown with its title, which has changed. In a unit. */
  async noteTitle(job: JobId, at: Instant): Promise<void> {
    await touchThose(this.units, { job }, at);
  }

  /** Newest first. */
  list({ among, status, owner, before }: JobFilter, limit: number): Promise<Job[]> {
    const ids = among && (before === undefined ? among : among.filter((id) => id < before));
    const older = before === undefined ? {} : { id: LessThan(before as JobId) };
    return this.units.manager.find(Job, {
      where: {
        ...(status ? { status } : {}),
        ...(owner ? { owner } : {}),
        ...(ids === null ? older : { id: In(ids) }),
      },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  async countsOf(jobs: readonly JobId[]): Promise<JobCount[]> {
    if (jobs.length === 0) return [];
    const rows = await this.units.manager
      .createQueryBuilder(Application, 'a')
      .select('a.job', 'job')
      .addSelect('a.status', 'status')
      .addSelect('a.stage', 'stage')
      .addSelect('COUNT(*)', 'n')
      .where('a.job IN (:...jobs)', { jobs })
      .andWhere(`a.status <> 'voided'`)
      .groupBy('a.job')
      .addGroupBy('a.status')
      .addGroupBy('a.stage')
      .getRawMany<Omit<JobCount, 'n'> & { n: number | string }>();
    return rows.map((row) => ({ ...row, n: Number(row.n) }));
  }

  hiredIn(job: JobId): Promise<number> {
    return this.units.manager.countBy(Application, { job, status: 'hired' });
  }

  /** The applications under way, in order of id. */
  async activeOf(job: JobId): Promise<ApplicationId[]> {
    const rows = await this.units.manager.find(Application, {
      select: { id: true },
      where: { job, status: 'active' },
      order: { id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }

  /** How many applications under way are answered for by somebody else than these. */
  activeOfOthers(job: JobId, these: readonly UserId[]): Promise<number> {
    const where = { job, status: 'active', owner: Not(In(these)) } as const;
    return this.units.manager.countBy(Application, where);
  }

  /** Waits until nobody else changes who sees a job. In a unit. */
  holdTeam(job: JobId): Promise<void> {
    return this.units.lock(`team/${job}`);
  }

  async teamOf(job: JobId): Promise<UserId[]> {
    const members = await this.units.manager.findBy(TeamMember, { job });
    return members.map(({ user }) => user).sort();
  }

  /** @param team everybody who sees it from now on, each once */
  async setTeam(job: JobId, team: readonly UserId[]): Promise<void> {
    await this.units.manager.delete(TeamMember, { job });
    await this.addMembers(job, team);
  }

  private async addMembers(job: JobId, team: readonly UserId[]): Promise<void> {
    const members = team.map((user) => ({ job, user }));
    await this.units.manager.insert(TeamMember, members);
  }
}
