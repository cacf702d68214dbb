import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Job, type JobId } from '../../store/entities/hiring/job.entity';
import { JobPosting } from '../../store/entities/hiring/job-posting.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** A job that stands on the open pages. */
export interface PostedJob {
  job: Job;
  posting: JobPosting;
}

@Injectable()
export class PostingsRepository {
  constructor(private readonly units: UnitOfWork) {}

  find(job: JobId): Promise<JobPosting | null> {
    return this.units.manager.findOneBy(JobPosting, { job });
  }

  /** Holds an address that two may want. In a unit. */
  holdSlug(slug: string): Promise<void> {
    return this.units.lock(`posting/${slug}`);
  }

  isTaken(slug: string, byOtherThan: JobId): Promise<boolean> {
    return this.units.manager.existsBy(JobPosting, { slug, job: Not(byOtherThan) });
  }

  async put(posting: JobPosting): Promise<void> {
    await this.units.manager.upsert(JobPosting, posting, ['job']);
  }

  /** By its address, public or not. */
  async at(slug: string): Promise<PostedJob | null> {
    const { manager } = this.units;
    const posting = await manager.findOneBy(JobPosting, { slug });
    const job = posting && (await manager.findOneBy(Job, { id: posting.job }));
    return job && { job, posting: posting };
  }

  /** Everything that is public of jobs that are open, newest first. */
  async public(limit: number): Promise<PostedJob[]> {
    const { manager } = this.units;
    const postings = await manager.find(JobPosting, {
      where: { isPublic: true },
      order: { job: 'DESC' },
    });
    const ids = postings.map(({ job }) => job);
    const jobs = await manager.find(Job, { where: { id: In(ids), status: 'open' } });
    const byId = new Map(jobs.map((job) => [job.id, job]));
    return postings
      .flatMap((posting) => {
        const job = byId.get(posting.job);
        return job ? [{ job, posting }] : [];
      })
      .slice(0, limit);
  }
}
