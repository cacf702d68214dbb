import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { JobId } from '../../store/entities/hiring/job.entity';
import { Sight } from './sight.repository';

/** Whose and which jobs' things a list has. */
export interface Within {
  /** Null for all. */
  jobs: readonly JobId[] | null;
  owner?: UserId;
}

/** What a list is asked for, held against what the caller sees. */
@Injectable()
export class Scope {
  constructor(
    private readonly sight: Sight,
    private readonly users: Users,
  ) {}

  /**
   * @param asked `owner` may be `me`
   * @throws NotFoundError for a job that is not theirs
   * @throws InputError for an unknown owner
   */
  async of(caller: Caller, asked: { job?: string; owner?: string }): Promise<Within> {
    const jobs =
      asked.job === undefined
        ? await this.sight.jobsOf(caller)
        : [(await this.sight.job(caller, asked.job)).id];
    if (asked.owner === undefined) return { jobs };
    const isMe = asked.owner === 'me';
    return { jobs, owner: isMe ? caller.id : (await this.users.named(asked.owner, 'owner')).id };
  }
}
