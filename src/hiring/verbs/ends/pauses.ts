import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import { Chronicle } from '../../../journey/record/chronicle';
import { Clock } from '../../../kernel/clock';
import { InputError } from '../../../kernel/errors';
import { Desk } from '../../applications/desk';
import { assertActive } from '../verb/active';
import { pauseProblem } from '../verb/pausing';
import type { VersionedForm } from '../verb/versioned.form';
import type { VerbOutcome } from '../verb/verb-answers';
import type { PauseForm } from './end.form';

/** The clock stands still while the candidate has to act. */
@Injectable()
export class Pauses {
  constructor(
    private readonly desk: Desk,
    private readonly journey: Journey,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws InputError in the engine's words for a pause that is irregular */
  pause(id: string, caller: Caller, { version, reason }: PauseForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, version, async (application) => {
      assertActive(application);
      const at = this.clock.now();
      const why = pauseProblem(await this.chronicle.history(application.id), at);
      if (why !== null)
        throw new InputError(`The clock cannot be stopped: ${why}.`, 'irregular_pause');
      const { said } = await this.journey.record(
        application.id,
        { type: 'clock.paused', at, text: reason },
        caller.id,
      );
      return { result: { application: application.id, said } };
    });
  }

  /** @throws InputError when the clock runs */
  resume(id: string, caller: Caller, { version }: VersionedForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, version, async (application) => {
      const at = this.clock.now();
      const { history } = await this.chronicle.history(application.id);
      if (history.pausedUntil === null) {
        throw new InputError('The clock is not stopped.', 'not_paused');
      }
      const resumed = { type: 'clock.resumed', at } as const;
      const { said } = await this.journey.record(application.id, resumed, caller.id);
      return { result: { application: application.id, said } };
    });
  }
}
