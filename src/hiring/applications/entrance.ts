import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { InputError, NotFoundError } from '../../kernel/errors';
import type { StageKind } from '../../sla/event';
import type { Job } from '../../store/entities/hiring/job.entity';
import type { StageId } from '../../store/entities/hiring/stage.entity';
import { Pipelines } from '../jobs/pipelines.repository';
import { Sight } from '../jobs/sight.repository';
import type { ApplicationForm } from './application.form';

const ENDS: readonly StageKind[] = ['hired', 'rejected', 'withdrawn'];

/** Where an application arrives. */
@Injectable()
export class Entrance {
  constructor(
    private readonly sight: Sight,
    private readonly pipelines: Pipelines,
  ) {}

  /** @throws InputError for a job that is not there, or not theirs */
  async jobOf({ job }: ApplicationForm, caller: Caller): Promise<Job> {
    try {
      return await this.sight.job(caller, job);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      throw new InputError('job: there is no job with that id', 'unknown_job');
    }
  }

  /** The stage that the form names, else the first. @throws InputError for one that is not there, or an end */
  async stageOf({ stage: named }: ApplicationForm, { pipeline }: Job): Promise<StageId> {
    const stage =
      named === undefined
        ? (await this.pipelines.stagesOf(pipeline))[0]!
        : await this.pipelines.stage(pipeline, named);
    if (!ENDS.includes(stage.kind)) return stage.id;
    throw new InputError(`stage: an application does not arrive as ${stage.kind}`);
  }
}
