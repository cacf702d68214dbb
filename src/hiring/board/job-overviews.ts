import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import type { Page } from '../../forms/cursor';
import type { Instant } from '../../kernel/instant';
import type { JobsForm } from '../jobs/job.form';
import type { JobItem } from '../jobs/job.view';
import { JobsList } from '../jobs/jobs-list';
import { Sight } from '../jobs/sight.repository';
import { BoardRepository } from './board.repository';

/** A job, and how many of its applications have something late. */
export type JobOverview = JobItem & { late: number };

/** The jobs that somebody sees, and where something is late. */
@Injectable()
export class JobOverviews {
  constructor(
    private readonly list: JobsList,
    private readonly stored: BoardRepository,
    private readonly sight: Sight,
  ) {}

  /** Newest first. @throws InputError for a cursor of another list */
  async page(form: JobsForm, caller: Caller, now: Instant): Promise<Page<JobOverview>> {
    const { items, next } = await this.list.page(form, caller);
    const late = await this.lateOf(
      items.map(({ id }) => id),
      now,
    );
    return { items: items.map((item) => ({ ...item, late: late.get(item.id) ?? 0 })), next };
  }

  /** @throws NotFoundError for a job that is not theirs */
  async assertSeen(job: string, caller: Caller): Promise<void> {
    await this.sight.job(caller, job);
  }

  /** How many applications of each of these jobs, which the caller sees, have something late. */
  lateOf(jobs: readonly string[], now: Instant): Promise<ReadonlyMap<string, number>> {
    return this.stored.lateOf(jobs, now);
  }
}
