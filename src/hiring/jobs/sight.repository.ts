import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { NotFoundError } from '../../kernel/errors';
import { Job, type JobId } from '../../store/entities/hiring/job.entity';
import { TeamMember } from '../../store/entities/hiring/team-member.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Who sees what: recruiters the jobs whose team they are on, HR leads all. */
@Injectable()
export class Sight {
  constructor(private readonly units: UnitOfWork) {}

  /** The jobs that somebody sees; null for all. */
  async jobsOf(caller: Caller): Promise<JobId[] | null> {
    if (seesAll(caller)) return null;
    const teams = await this.units.manager.findBy(TeamMember, { user: caller.id });
    return teams.map(({ job }) => job);
  }

  async sees(caller: Caller, job: JobId): Promise<boolean> {
    if (seesAll(caller)) return true;
    return this.units.manager.existsBy(TeamMember, { job, user: caller.id });
  }

  /**
   * A job that somebody sees.
   * @throws NotFoundError also for one that is there and not theirs: they do not learn that it is
   */
  async job(caller: Caller, id: string): Promise<Job> {
    const job = await this.units.manager.findOneBy(Job, { id: id as JobId });
    if (job && (await this.sees(caller, job.id))) return job;
    throw new NotFoundError('There is no job with that id.');
  }
}
