import { Injectable } from '@nestjs/common';
import { seesAll } from '../../../accounts/caller';
import type { User } from '../../../store/entities/accounts/user.entity';
import type { Application } from '../../../store/entities/hiring/application.entity';
import { TeamMember } from '../../../store/entities/hiring/team-member.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** Whose candidates somebody may write to by mail: those that they could write to in Lupaus. */
@Injectable()
export class Standing {
  constructor(private readonly units: UnitOfWork) {}

  /** True for the owner of an application, who is on its job's team, and HR leads. */
  async has(user: User, { job, owner }: Application): Promise<boolean> {
    if (owner === user.id || seesAll(user)) return true;
    return this.units.manager.existsBy(TeamMember, { job, user: user.id });
  }

  /** Those among applications. */
  async among(user: User, applications: readonly Application[]): Promise<Application[]> {
    const found: Application[] = [];
    for (const one of applications) if (await this.has(user, one)) found.push(one);
    return found;
  }
}
