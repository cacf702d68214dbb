import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Reach } from '../../../journey/letters/addresses/reach';
import { InputError, NotFoundError } from '../../../kernel/errors';
import type { Application, ApplicationId } from '../../../store/entities/hiring/application.entity';
import { ApplicationsRepository } from '../../applications/applications.repository';
import { Desk } from '../../applications/desk';

/** Other applications of one candidate. */
@Injectable()
export class Companions {
  constructor(
    private readonly desk: Desk,
    private readonly stored: ApplicationsRepository,
    private readonly reach: Reach,
  ) {}

  /**
   * Those that one letter may speak for too.
   * @throws InputError for what is not there, not theirs to see, somebody else's, or reached by telephone
   */
  async of(application: Application, ids: string[], caller: Caller): Promise<ApplicationId[]> {
    if (ids.length === 0) return [];
    const candidate = await this.stored.candidateOf(application);
    if ((await this.reach.of(candidate)).to === null) {
      throw new InputError(
        'alsoFor: the candidate is called, and each call speaks for one application',
        'call_instead',
      );
    }
    const found: ApplicationId[] = [];
    for (const [i, id] of ids.entries()) {
      const other = await this.seen(id, caller);
      if (other?.candidate !== candidate.id) {
        throw new InputError(
          `alsoFor[${i}]: the candidate has no application with that id`,
          'foreign_application',
        );
      }
      found.push(other.id);
    }
    return found;
  }

  private async seen(id: string, caller: Caller): Promise<Application | null> {
    try {
      return await this.desk.find(id, caller);
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }
}
