import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Job, type JobId } from '../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Whose an application is, and to which job. */
export interface CaseTitle {
  id: string;
  job: string;
  jobTitle: string;
  candidate: string;
}

const AT_ONCE = 500;
const MOST_JOBS = 50;

/** Names of what cases are about. */
@Injectable()
export class CaseTitles {
  constructor(private readonly units: UnitOfWork) {}

  /** The newest jobs, by title. @param among only these; null for all */
  async jobs(among: readonly JobId[] | null): Promise<Pick<Job, 'id' | 'title'>[]> {
    const jobs = await this.units.manager.find(Job, {
      select: { id: true, title: true },
      where: among === null ? {} : { id: In([...among]) },
      order: { id: 'DESC' },
      take: MOST_JOBS,
    });
    return jobs.sort((a, b) => (a.title < b.title ? -1 : 1));
  }

  /** By the application's id. */
  async of(applications: readonly string[]): Promise<ReadonlyMap<string, CaseTitle>> {
    const all = [...new Set(applications)];
    const titles = new Map<string, CaseTitle>();
    for (let i = 0; i < all.length; i += AT_ONCE) {
      const some = all.slice(i, i + AT_ONCE);
      const rows = await this.units.manager.query<CaseTitle[]>(
        `SELECT a."id", a."job", j."title" AS "jobTitle", p."name" AS "candidate" FROM applications a
         JOIN jobs j ON j."id" = a."job" JOIN candidates p ON p."id" = a."candidate"
         WHERE a."id" IN (${some.map((_, n) => `$${n + 1}`).join(', ')})`,
        some,
      );
      for (const row of rows) titles.set(row.id, row);
    }
    return titles;
  }
}
