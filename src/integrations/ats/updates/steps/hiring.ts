import { Injectable } from '@nestjs/common';
import { ApplicationsRepository } from '../../../../hiring/applications/applications.repository';
import { Pipelines } from '../../../../hiring/jobs/pipelines.repository';
import { Hires } from '../../../../hiring/verbs/hires';
import { Journey } from '../../../../journey/journey';
import { Chronicle } from '../../../../journey/record/chronicle';
import type { Stage } from '../../../../store/entities/hiring/stage.entity';
import { stageIn, type Following } from '../following';
import { lastOf, placed } from '../moments';

/** Hires in the ATS. */
@Injectable()
export class Hiring {
  constructor(
    private readonly stored: ApplicationsRepository,
    private readonly pipelines: Pipelines,
    private readonly hires: Hires,
    private readonly journey: Journey,
    private readonly chronicle: Chronicle,
  ) {}

  /** Moves it to the stage of those hired, where the pipeline has one. */
  async follow(following: Following): Promise<void> {
    const { record, application, caller, now, done } = following;
    const { events } = await this.chronicle.history(application.id);
    const since = lastOf(events, ['application.reopened', 'decision.undone', 'stage.entered']);
    const when = placed(record.endedAt, record, since, now);
    const stage = await this.stageOf(following);
    const there = stage === null ? {} : { stage: stage.id, stageSince: when.at };
    const change = { ...there, status: 'hired', decidedIn: null } as const;
    await this.stored.change(application, change, caller.id, now);
    Object.assign(application, change, { version: application.version + 1 });
    // the stage there, once the hire is taken back, is then another one than here
    if (stage !== null && stage.id !== stageIn(following.stage)?.id)
      following.link.seenStage = null;
    const ics = await this.hires.follow(application, caller.id, when.at);
    const hired = { type: 'application.hired', ...when } as const;
    const entered = {
      type: 'stage.entered',
      ...when,
      stage: stage?.id ?? null,
      kind: 'hired',
    } as const;
    await this.journey.record(application.id, stage === null ? hired : entered, caller.id, { ics });
    done.push('The candidate was hired.');
  }

  private async stageOf({ stage, job }: Following): Promise<Stage | null> {
    const ours = stageIn(stage);
    if (ours?.kind === 'hired') return ours;
    const stages = await this.pipelines.stagesOf(job.pipeline);
    return stages.find(({ kind }) => kind === 'hired') ?? null;
  }
}
