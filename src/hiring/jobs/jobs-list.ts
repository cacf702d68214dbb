import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { pageOf, readCursor, type Page } from '../../forms/cursor';
import { PAGE } from '../../forms/page.form';
import { Terms } from '../../journey/record/terms';
import { policyIdentity } from '../../sla/policy/presets';
import type { Job } from '../../store/entities/hiring/job.entity';
import type { JobsForm } from './job.form';
import { jobItem, jobStage, personView, type JobItem, type JobView } from './job.view';
import { JobsRepository, type JobCount } from './jobs.repository';
import { Pipelines } from './pipelines.repository';
import { Sight } from './sight.repository';

/** The jobs as the API shows them. */
@Injectable()
export class JobsList {
  constructor(
    private readonly stored: JobsRepository,
    private readonly sight: Sight,
    private readonly users: Users,
    private readonly pipelines: Pipelines,
    private readonly terms: Terms,
  ) {}

  /** Those that the caller sees, newest first. @throws InputError for a cursor of another list */
  async page(
    { status, mine, cursor, limit = PAGE }: JobsForm,
    caller: Caller,
  ): Promise<Page<JobItem>> {
    const before = readCursor(cursor, ['string'])?.[0];
    const among = await this.sight.jobsOf(caller);
    const owner = mine === 'true' ? caller.id : undefined;
    const rows = await this.stored.list({ among, status, owner, before }, limit + 1);
    const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
    const counts = await this.stored.countsOf(items.map(({ id }) => id));
    const users = await this.users.all();
    const active = (job: Job) => sum(counts, (one) => one.job === job.id && isActive(one));
    return { items: items.map((job) => jobItem(job, users.get(job.owner)!, active(job))), next };
  }

  /** @throws NotFoundError also for one that is not theirs */
  async one(id: string, caller: Caller): Promise<JobView> {
    return this.view(await this.sight.job(caller, id));
  }

  /** A job with its team, its stages and how many applications lie in each. */
  async view(job: Job): Promise<JobView> {
    const counts = await this.stored.countsOf([job.id]);
    const users = await this.users.all();
    const stages = await this.pipelines.stagesOf(job.pipeline);
    const team = await this.stored.teamOf(job.id);
    const { pipeline, locale, statutory, policy, calendar } = job;
    return {
      ...jobItem(job, users.get(job.owner)!, sum(counts, isActive)),
      team: team.map((user) => personView(users.get(user)!)),
      pipeline,
      stages: stages.map((stage) =>
        jobStage(
          stage,
          sum(counts, (one) => one.stage === stage.id && isActive(one)),
        ),
      ),
      counts: byStatus(counts),
      ...{ locale, statutory },
      policy: policyIdentity(await this.terms.policy(policy)),
      calendar: (await this.terms.calendar(calendar)).identity,
    };
  }
}

function isActive({ status }: JobCount): boolean {
  return status === 'active';
}

function sum(counts: readonly JobCount[], counted: (one: JobCount) => boolean): number {
  return counts.filter(counted).reduce((total, { n }) => total + n, 0);
}

function byStatus(counts: readonly JobCount[]): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { status, n } of counts) totals[status] = (totals[status] ?? 0) + n;
  return totals;
}
