import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../store/entities/accounts/user.entity';
import type { JobId } from '../../../store/entities/hiring/job.entity';
import { TeamMember } from '../../../store/entities/hiring/team-member.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** Who sees a job. */
@Injectable()
export class Teams {
  constructor(private readonly units: UnitOfWork) {}

  /** Who answers for an application must see it. In a unit. */
  async join(job: JobId, user: UserId): Promise<void> {
    const { manager } = this.units;
    await this.units.lock(`team/${job}`);
    if (await manager.existsBy(TeamMember, { job, user })) return;
    await manager.insert(TeamMember, { job, user });
  }
}
