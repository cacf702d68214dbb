import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { BulkRun } from '../../store/entities/hiring/bulk-run.entity';
import { Decisions } from '../verbs/decisions';
import { Moves } from '../verbs/moves';
import { formAt } from './bulk-times';
import { Outcomes, type OutcomeForm } from './outcomes';

/** The verbs that are done to many. */
@Injectable()
export class BulkVerbs {
  constructor(
    private readonly moves: Moves,
    private readonly decisions: Decisions,
    private readonly outcomes: Outcomes,
    private readonly clock: Clock,
  ) {}

  /** Does a run's verb to one application, in the caller's unit. @throws what the verb throws */
  async perform(run: BulkRun, id: ApplicationId, caller: Caller): Promise<void> {
    const { verb } = run;
    const form = formAt(run.form, this.clock.now());
    if (verb === 'move') await this.moves.move(id, caller, form as Parameters<Moves['move']>[2]);
    else if (verb === 'outcome') await this.outcomes.tell(id, caller, form as OutcomeForm);
    else await this.decisions.decide(id, caller, form as Parameters<Decisions['decide']>[2]);
  }
}
