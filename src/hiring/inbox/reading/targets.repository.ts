import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import {
  Application,
  type ApplicationStatus,
} from '../../../store/entities/hiring/application.entity';
import { Candidate } from '../../../store/entities/hiring/candidate.entity';
import { Job, type JobId } from '../../../store/entities/hiring/job.entity';
import { Stage } from '../../../store/entities/hiring/stage.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** An application that a mail may be about, as people tell one from another. */
export interface Target {
  id: string;
  candidate: string;
  email: string | null;
  job: string;
  stage: string;
  status: ApplicationStatus;
}

/** Finds applications by whom they are from. All within the jobs that are given; null for every job. */
@Injectable()
export class Targets {
  constructor(private readonly units: UnitOfWork) {}

  /** By id. */
  async of(id: string): Promise<Target | null> {
    const [found] = await this.query(null).andWhere('a.id = :id', { id }).getRawMany<Target>();
    return found ?? null;
  }

  /** Of whoever has one of these addresses, in the form in which two spellings are equal; newest first. */
  withAddress(keys: readonly string[], jobs: JobId[] | null, limit: number): Promise<Target[]> {
    if (keys.length === 0) return Promise.resolve([]);
    return this.query(jobs)
      .andWhere('c.emailKey IN (:...keys)', { keys })
      .limit(limit)
      .getRawMany<Target>();
  }

  /** Of whoever has one of these names, as they are written; newest first. */
  named(names: readonly string[], jobs: JobId[] | null, limit: number): Promise<Target[]> {
    if (names.length === 0) return Promise.resolve([]);
    return this.query(jobs)
      .andWhere('c.name IN (:...names)', { names })
      .limit(limit)
      .getRawMany<Target>();
  }

  /** Whose candidate's name or address, or job's title, has all of these words in it; newest first. */
  search(words: readonly string[], jobs: JobId[] | null, limit: number): Promise<Target[]> {
    const query = this.query(jobs).limit(limit);
    words.forEach((word, i) => {
      const like = { [`word${i}`]: `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` };
      const has = (field: string) => `LOWER(${field}) LIKE :word${i} ESCAPE '\\'`;
      query.andWhere(
        new Brackets((either) =>
          either
            .where(has('c.name'), like)
            .orWhere(has('c.email'), like)
            .orWhere(has('j.title'), like),
        ),
      );
    });
    return query.getRawMany<Target>();
  }

  private query(jobs: JobId[] | null): SelectQueryBuilder<Application> {
    const query = this.units.manager
      .createQueryBuilder(Application, 'a')
      .select(['a.id AS "id"', 'a.status AS "status"', 'c.name AS "candidate"'])
      .addSelect(['c.email AS "email"', 'j.title AS "job"', 's.name AS "stage"'])
      .innerJoin(Candidate, 'c', 'c.id = a.candidate')
      .innerJoin(Job, 'j', 'j.id = a.job')
      .innerJoin(Stage, 's', 's.id = a.stage')
      .where(`a.status <> 'voided'`)
      .orderBy('a.id', 'DESC');
    if (jobs === null) return query;
    // an empty list is no SQL; no job has an empty id
    return query.andWhere('a.job IN (:...jobs)', { jobs: jobs.length === 0 ? [''] : jobs });
  }
}
