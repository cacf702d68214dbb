import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { BulkRun } from '../../store/entities/bulk/bulk-run.entity';
import { Decisions } from '../verbs/decisions';
import { Owners } from '../verbs/ends/owners';
import { Moves } from '../verbs/moves';
import { Messages } from '../verbs/words/messages';
import { EachForm } from './each-form';
import { Outcomes, type OutcomeForm } from './outcomes';

/** The verbs that are done to many. */
@Injectable()
export class BulkVerbs {
  constructor(
    private readonly moves: Moves,
    private readonly decisions: Decisions,
    private readonly outcomes: Outcomes,
    private readonly messages: Messages,
    private readonly owners: Owners,
    private readonly each: EachForm,
  ) {}

  /** Does a run's verb to one application, in the caller's unit. @throws what the verb throws */
  async perform(
    { verb, form: asked }: Pick<BulkRun, 'verb' | 'form'>,
    id: ApplicationId,
    caller: Caller,
  ): Promise<unknown> {
    const form = await this.each.of(asked, id);
    switch (verb) {
      case 'move':
        return this.moves.move(id, caller, form as Parameters<Moves['move']>[2]);
      case 'outcome':
        return this.outcomes.tell(id, caller, form as OutcomeForm);
      case 'message':
        return this.messages.write(id, caller, form as Parameters<Messages['write']>[2]);
      case 'owner':
        return this.owners.change(id, caller, form as Parameters<Owners['change']>[2]);
      case 'decision':
        return this.decisions.decide(id, caller, form as Parameters<Decisions['decide']>[2]);
    }
  }
}
