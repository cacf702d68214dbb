import { Injectable } from '@nestjs/common';
import type { UserId } from '../../store/entities/accounts/user.entity';
import { Job, type JobId } from '../../store/entities/hiring/job.entity';
import { TeamMember } from '../../store/entities/hiring/team-member.entity';
import { UnitOfWork } from '../../store/unit-of-work';

@Injectable()
export class JobsRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** @param team everybody who sees it, each once */
  async add(job: Job, team: readonly UserId[]): Promise<void> {
    await this.units.manager.insert(Job, job);
    await this.units.manager.insert(
      TeamMember,
      team.map((user) => ({ job: job.id, user })),
    );
  }

  async teamOf(job: JobId): Promise<UserId[]> {
    const members = await this.units.manager.findBy(TeamMember, { job });
    return members.map(({ user }) => user).sort();
  }
}
