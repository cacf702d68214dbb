import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Clock } from '../../kernel/clock';
import { InputError, NotFoundError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { Pipeline, PipelineId } from '../../store/entities/hiring/pipeline.entity';
import type { Stage, StageId } from '../../store/entities/hiring/stage.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { conflictOf } from '../jobs/conflict';
import { Pipelines } from '../jobs/pipelines.repository';
import { PipelineChangesRepository } from './pipeline-changes.repository';
import type { PipelineChangeForm, PipelineForm, StageChangeForm } from './pipeline.form';
import { planStages } from './pipeline-plan';

/** Pipelines as HR makes them. */
@Injectable()
export class PipelineChanges {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: PipelineChangesRepository,
    private readonly pipelines: Pipelines,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** In the order of making; the first is the organisation's, and there is always one. */
  async all(): Promise<Pipeline[]> {
    const all = await this.stored.all();
    return all.length > 0 ? all : [await this.units.run(() => this.pipelines.default())];
  }

  /** @throws NotFoundError */
  async find(id: string): Promise<Pipeline> {
    const pipeline = await this.stored.find(id);
    if (pipeline) return pipeline;
    throw new NotFoundError('There is no pipeline with that id.');
  }

  /** In order. */
  stagesOf(id: string): Promise<Stage[]> {
    return this.pipelines.stagesOf(id as PipelineId);
  }

  /** @throws InputError for a name that another one has, or stages that are none */
  add({ name, stages, automationsOff }: PipelineForm, caller: Caller): Promise<Pipeline> {
    return this.units.run(async () => {
      await this.stored.hold();
      await this.assertFree(name, null);
      const now = this.clock.now();
      const pipeline: Pipeline = {
        ...{ id: newId(now), name, automationsOff: [...new Set(automationsOff)], createdAt: now },
        ...{ version: 1, changedAt: now, changedBy: caller.id },
      };
      const planned = planStages(pipeline.id, stages, [], () => newId(now));
      await this.stored.add(pipeline, planned);
      return pipeline;
    });
  }

  /**
   * Changes what the form names.
   * @throws InputError `stage_in_use` for a stage that is left out while applications lie in it
   * @throws ConflictError when somebody changed it since
   */
  change(id: string, form: PipelineChangeForm, caller: Caller): Promise<Pipeline> {
    return this.units.run(async () => {
      await this.stored.hold();
      const pipeline = await this.find(id);
      if (form.version !== undefined && form.version !== pipeline.version) {
        throw conflictOf('pipeline', pipeline, await this.users.all());
      }
      const name = form.name ?? pipeline.name;
      await this.assertFree(name, pipeline.id);
      if (form.stages != null) await this.changeStages(pipeline.id, form.stages);
      const automationsOff = [...new Set(form.automationsOff ?? pipeline.automationsOff)];
      const changed = { changedAt: this.clock.now(), changedBy: caller.id };
      const change = { name, automationsOff, ...changed, version: pipeline.version + 1 };
      await this.stored.change(pipeline.id, change);
      return Object.assign(pipeline, change);
    });
  }

  private async changeStages(id: PipelineId, asked: readonly StageChangeForm[]): Promise<void> {
    const known = await this.pipelines.stagesOf(id);
    const stages = planStages(id, asked, known, () => newId(this.clock.now()));
    const gone = known.filter((old) => !stages.some((stage) => stage.id === old.id));
    for (const { id: stage, name } of gone) {
      const uses = await this.stored.usesOf(stage);
      if (uses === 0) continue;
      throw new InputError(
        `stages: ${name} is left out and has ${uses} ${uses === 1 ? 'application' : 'applications'}`,
        'stage_in_use',
      );
    }
    await this.stored.setStages(stages, known.map(idOf), gone.map(idOf));
    const renamed = stages.filter((stage) =>
      known.some((old) => old.id === stage.id && !looksAlike(old, stage)),
    );
    await this.stored.noteNames(renamed.map(idOf), this.clock.now());
  }

  private async assertFree(name: string, own: PipelineId | null): Promise<void> {
    const wanted = name.toLowerCase();
    const other = (await this.stored.all()).find((one) => one.name.toLowerCase() === wanted);
    if (!other || other.id === own) return;
    throw new InputError('name: there is a pipeline of that name', 'pipeline_exists');
  }
}

function looksAlike(one: Stage, other: Stage): boolean {
  return one.name === other.name && one.kind === other.kind;
}

function idOf({ id }: Stage): StageId {
  return id;
}
