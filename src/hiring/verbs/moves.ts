import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Journey } from '../../journey/journey';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import type { Words } from '../../mail/outbox';
import { Desk } from '../applications/desk';
import { Pipelines } from '../jobs/pipelines.repository';
import { JobsRepository } from '../jobs/jobs.repository';

/** Stands in until the verbs are here. */
@Injectable()
export class Moves {
  constructor(
    private readonly desk: Desk,
    private readonly journey: Journey,
    private readonly pipelines: Pipelines,
    private readonly jobs: JobsRepository,
    private readonly clock: Clock,
  ) {}

  move(
    id: string,
    caller: Caller,
    form: { stage: string; message?: Words; version?: number },
  ): Promise<object> {
    return this.desk.open(id, caller, form.version, async (application) => {
      const job = await this.jobs.find(application.job);
      const { id: stage, kind } = await this.pipelines.stage(job.pipeline, form.stage);
      if (stage === application.stage) throw new InputError('It is in that stage.', 'same_stage');
      const entered = { type: 'stage.entered', at: this.clock.now(), stage, kind } as const;
      const { said } = await this.journey.record(application.id, entered, caller.id, {
        words: form.message,
      });
      return { change: { stage }, result: { said, warnings: said.flatMap((one) => one.warnings) } };
    });
  }
}
