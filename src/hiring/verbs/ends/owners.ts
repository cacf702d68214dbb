import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import { Journey } from '../../../journey/journey';
import { Clock } from '../../../kernel/clock';
import { InputError } from '../../../kernel/errors';
import { Desk } from '../../applications/desk';
import type { VerbOutcome } from '../verb/verb-answers';
import type { OwnerForm } from './end.form';
import { Teams } from './teams.repository';

/** Who answers for an application. */
@Injectable()
export class Owners {
  constructor(
    private readonly desk: Desk,
    private readonly users: Users,
    private readonly teams: Teams,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands an application to somebody else, and tells the candidate who answers now.
   * @throws InputError for nobody that is active, or who has it already
   */
  change(id: string, caller: Caller, form: OwnerForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, form.version, async (application) => {
      const to = await this.users.named(form.to, 'to');
      if (to.status !== 'active') {
        throw new InputError('to: this user has not accepted the invitation yet', 'not_active');
      }
      if (to.id === application.owner) {
        throw new InputError('to: this user answers for it already', 'same_owner');
      }
      await this.teams.join(application.job, to.id);
      const previous = await this.users.nameOf(application.owner);
      const { said } = await this.journey.record(
        application.id,
        { type: 'owner.changed', at: this.clock.now(), to: to.id, text: form.reason },
        caller.id,
        { handover: { previous, until: null } },
      );
      return { result: { application: application.id, said } };
    });
  }
}
