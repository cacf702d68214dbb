import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { NotFoundError } from '../../kernel/errors';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { Application } from '../../store/entities/hiring/application.entity';
import type { CandidateId } from '../../store/entities/hiring/candidate.entity';
import { ApplicationsRepository } from '../applications/applications.repository';

/**
 * The candidate, as the one who does a verb: no user stands behind it. It sees every job, so it is given to a verb only
 * with an application that is known to be theirs.
 */
export const CANDIDATE: Caller = { id: 'candidate' as UserId, role: 'hr_lead' };

/** What is a candidate's own. */
@Injectable()
export class Own {
  constructor(private readonly stored: ApplicationsRepository) {}

  /** @throws NotFoundError also for another one's: nobody learns that it is there */
  async application(candidate: CandidateId, id: string): Promise<Application> {
    const application = await this.stored.find(id);
    if (application?.candidate === candidate) return application;
    throw new NotFoundError('There is no such application of yours.');
  }
}
