import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { InputError } from '../../kernel/errors';
import type { StageKind } from '../../sla/event';
import type { Application } from '../../store/entities/hiring/application.entity';
import type { Stage } from '../../store/entities/hiring/stage.entity';
import { Pipelines } from '../jobs/pipelines.repository';
import { Sight } from '../jobs/sight.repository';

/** How one gets to stages that are ends. */
const INSTEAD: Partial<Record<StageKind, string>> = {
  rejected: 'POST /applications/:id/decision',
  withdrawn: 'POST /applications/:id/withdrawal',
};

/** The stage that an application is moved to. */
@Injectable()
export class Destination {
  constructor(
    private readonly sight: Sight,
    private readonly pipelines: Pipelines,
  ) {}

  /** @throws InputError for an unknown stage, the one it is in, and an end that has a verb of its own */
  async of(application: Application, named: string, caller: Caller): Promise<Stage> {
    const { pipeline } = await this.sight.job(caller, application.job);
    const stage = await this.pipelines.stage(pipeline, named);
    const instead = INSTEAD[stage.kind];
    if (instead !== undefined) {
      const sentence = `stage: nobody is moved to ${stage.name}, use ${instead}`;
      throw new InputError(
        sentence,
        `use_${stage.kind === 'rejected' ? 'decision' : 'withdrawal'}`,
      );
    }
    if (stage.id === application.stage) {
      throw new InputError(`stage: the application is in ${stage.name} already`, 'same_stage');
    }
    return stage;
  }
}
