import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import { Jobs } from '../../../hiring/jobs/jobs';
import { JobsRepository } from '../../../hiring/jobs/jobs.repository';
import { Pipelines } from '../../../hiring/jobs/pipelines.repository';
import { Terms } from '../../../journey/record/terms';
import type { User } from '../../../store/entities/accounts/user.entity';
import type { Job } from '../../../store/entities/hiring/job.entity';
import type { PipelineId } from '../../../store/entities/hiring/pipeline.entity';
import type { Stage } from '../../../store/entities/hiring/stage.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** What names of a file can mean here. */
export interface Here {
  /** Newest first. */
  jobs: Job[];
  users: ReadonlyMap<string, User>;
  /** That of jobs that are to be made; null where none was asked for. */
  standard: PipelineId | null;
  /** By pipeline, in order. */
  stages: ReadonlyMap<PipelineId, readonly Stage[]>;
}

const MOST_JOBS = 10_000;

/** Knows the jobs, stages and people that are here, and makes the jobs that are not. */
@Injectable()
export class Directory {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: JobsRepository,
    private readonly jobs: Jobs,
    private readonly pipelines: Pipelines,
    private readonly users: Users,
    private readonly terms: Terms,
  ) {}

  /** @param standard the pipeline of jobs that are to be made, as `standard` gives it */
  async here(standard: string | null = null): Promise<Here> {
    const jobs = await this.stored.list({ among: null }, MOST_JOBS);
    return this.around(jobs, standard as PipelineId | null);
  }

  /** The pipeline that a new job has; it is made where there is none yet. */
  async standard(): Promise<PipelineId> {
    return (await this.units.run(() => this.pipelines.default())).id;
  }

  /** Opens jobs by their titles, each with its owner. In a unit. */
  async open(titles: ReadonlyMap<string, string>, caller: Caller): Promise<Map<string, Job>> {
    const made = new Map<string, Job>();
    for (const [title, owner] of titles) {
      made.set(title, await this.jobs.open({ title, owner }, caller));
    }
    return made;
  }

  /** As `open` and then `here`, and nothing of it stays: for a look at what would be. */
  async pretend(
    titles: ReadonlyMap<string, string>,
    caller: Caller,
  ): Promise<{ made: Map<string, Job>; here: Here }> {
    if (titles.size === 0) return { made: new Map(), here: await this.here() };
    const seen: { made: Map<string, Job>; here: Here }[] = [];
    const nothing = new Error('nothing of it stays');
    try {
      await this.units.run(async () => {
        const made = await this.open(titles, caller);
        for (const { policy, calendar } of made.values()) {
          // read now, and known afterwards by their hashes
          await this.terms.policy(policy);
          await this.terms.calendar(calendar);
        }
        seen.push({ made, here: await this.here() });
        throw nothing;
      });
    } catch (error) {
      if (error !== nothing) throw error;
    }
    // PostgreSQL may run a unit again from its beginning
    return seen.at(-1)!;
  }

  private async around(jobs: Job[], standard: PipelineId | null): Promise<Here> {
    const stages = new Map<PipelineId, readonly Stage[]>();
    const pipelines = jobs.map(({ pipeline }) => pipeline);
    for (const pipeline of standard === null ? pipelines : [standard, ...pipelines]) {
      if (!stages.has(pipeline)) stages.set(pipeline, await this.pipelines.stagesOf(pipeline));
    }
    return { jobs, users: await this.users.all(), standard, stages };
  }
}
