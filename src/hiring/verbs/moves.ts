import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Journey } from '../../journey/journey';
import type { Said, Warning } from '../../journey/letters/saying';
import { Clock } from '../../kernel/clock';
import { ApplicationsRepository } from '../applications/applications.repository';
import { Desk } from '../applications/desk';
import { Destination } from './destination';
import { Hires } from './hires';
import type { MoveForm } from './move.form';
import { tellOf } from './move-tell';
import { assertActive } from './verb/active';
import { warnOutsideHours } from './verb/moments';
import type { VerbOutcome } from './verb/verb-answers';

/** From stage to stage. */
@Injectable()
export class Moves {
  constructor(
    private readonly desk: Desk,
    private readonly stored: ApplicationsRepository,
    private readonly destination: Destination,
    private readonly hires: Hires,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /**
   * Moves an application, and tells the candidate unless the stage is silent.
   * @throws InputError for an unknown stage, the one it is in, or an application that has ended
   */
  move(id: string, caller: Caller, form: MoveForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, form.version, async (application) => {
      assertActive(application);
      const stage = await this.destination.of(application, form.stage, caller);
      const at = this.clock.now();
      const tell = tellOf(form, at);
      // now already: the letter names the stage that the application is in
      const change = stage.kind === 'hired' ? ({ status: 'hired' } as const) : {};
      const there = { stage: stage.id, stageSince: at, ...change };
      await this.stored.change(application, there, caller.id, at);
      if (stage.kind === 'hired') {
        tell.ics = await this.hires.follow(application, caller.id, at);
      }
      const entered = { type: 'stage.entered', at, stage: stage.id, kind: stage.kind } as const;
      const recorded = await this.journey.record(application.id, entered, caller.id, tell);
      const warnings = [
        ...warnOutsideHours(recorded.termed.calendar, tell.due),
        ...(form.silent === true ? [] : warnUntold(recorded.said)),
      ];
      return {
        result: { application: application.id, said: recorded.said, warnings },
      };
    });
  }
}

function warnUntold(said: readonly Said[]): Warning[] {
  if (said.length > 0) return [];
  return [{ code: 'nothing_told', detail: 'The candidate is told nothing of this.' }];
}
