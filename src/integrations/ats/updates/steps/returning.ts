import { Injectable } from '@nestjs/common';
import { ApplicationsRepository } from '../../../../hiring/applications/applications.repository';
import { Silencing } from '../../../../hiring/verbs/verb/silencing';
import { Undoing } from '../../../../hiring/verbs/undoing';
import { Journey } from '../../../../journey/journey';
import { ConflictError } from '../../../../kernel/errors';
import type { Following } from '../following';

/** Ends that were taken back in the ATS. */
@Injectable()
export class Returning {
  constructor(
    private readonly stored: ApplicationsRepository,
    private readonly undoing: Undoing,
    private readonly silencing: Silencing,
    private readonly journey: Journey,
  ) {}

  /**
   * Makes an application active again: a decision that nobody was told of is undone, and any other end reopened, from
   * now on, for nobody worked on it before.
   * @returns false when it cannot be, because its job is closed here
   * @throws ConflictError while a mail that tells the end is on its way: to be tried again
   */
  async follow(following: Following): Promise<boolean> {
    const { application, job, caller, now, done, open } = following;
    if (job.status === 'closed') {
      open.push('It is under way again there, and its job is closed here: open the job again.');
      return false;
    }
    if (await this.undoing.isPossible(application)) {
      await this.undoing.undo(application.id, caller, {});
    } else {
      if (!(await this.silencing.end(application.id, now))) {
        throw new ConflictError(
          'The mail that tells the end is on its way to the candidate; it is tried again when it has arrived.',
          undefined,
          'on_its_way',
        );
      }
      const reopened = { type: 'application.reopened', at: now } as const;
      await this.journey.record(application.id, reopened, caller.id, { silent: true });
      const change = { status: 'active', decidedIn: null } as const;
      await this.stored.change(application, change, caller.id, now);
    }
    Object.assign(application, await this.stored.find(application.id));
    done.push('It is under way again.');
    return true;
  }
}
