import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { SYSTEM } from '../../journey/record/chronicle';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import { STAGE_NAMES } from '../../mail/letters/stage-names';
import type { Locale } from '../../mail/locale';
import { Organisation } from '../../store/entities/hiring/organisation.entity';
import { Pipeline, type PipelineId } from '../../store/entities/hiring/pipeline.entity';
import { DemoRun } from '../../store/entities/settings/demo-run.entity';
import { Stage } from '../../store/entities/hiring/stage.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Those of a pipeline that nobody has made. */
const DEFAULT_KINDS = ['applied', 'screening', 'interview', 'offer', 'hired'] as const;

/** The stages that applications go through. */
@Injectable()
export class Pipelines {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The organisation's: the one it chose, else the first that was made, or one with the usual stages. In a unit. */
  async default(): Promise<Pipeline> {
    const { manager } = this.units;
    await this.units.lock('pipelines');
    const [organisation] = await manager.find(Organisation, { take: 1 });
    const chosen = (organisation?.pipeline ?? null) as PipelineId | null;
    const own = chosen === null ? null : await manager.findOneBy(Pipeline, { id: chosen });
    if (own) return own;
    // what a demonstration brought along goes with it
    const demo = await manager.findOneBy(DemoRun, { removedAt: IsNull() });
    const [first] = await manager.find(Pipeline, {
      ...(demo ? { where: { id: Not(In(demo.contents.pipelines as PipelineId[])) } } : {}),
      ...{ order: { id: 'ASC' }, take: 1 },
    });
    if (first) return first;
    const now = this.clock.now();
    const pipeline: Pipeline = {
      ...{ id: newId(now), name: 'Default', automationsOff: [], createdAt: now },
      ...{ version: 1, changedAt: now, changedBy: SYSTEM },
    };
    await manager.insert(Pipeline, pipeline);
    const names = STAGE_NAMES[(organisation?.locale ?? 'en') as Locale];
    const stages = DEFAULT_KINDS.map((kind, i): Stage => ({
      ...{ id: newId(now), pipeline: pipeline.id, position: i + 1, silent: false },
      ...{ kind, name: names[kind] },
    }));
    await manager.insert(Stage, stages);
    return pipeline;
  }

  /** @throws InputError when there is no such pipeline */
  async find(id: string): Promise<Pipeline> {
    const pipeline = await this.units.manager.findOneBy(Pipeline, { id: id as PipelineId });
    if (pipeline) return pipeline;
    throw new InputError('pipeline: there is no pipeline with that id', 'unknown_pipeline');
  }

  /** In order. */
  stagesOf(pipeline: PipelineId): Promise<Stage[]> {
    return this.units.manager.find(Stage, { where: { pipeline }, order: { position: 'ASC' } });
  }

  /**
   * The stage that somebody names: by its id, its name, or its kind when only one has it.
   * @throws InputError listing the stages there are
   */
  async stage(pipeline: PipelineId, named: string): Promise<Stage> {
    const stages = await this.stagesOf(pipeline);
    const wanted = named.toLowerCase();
    const found =
      stages.find(({ id }) => id === named) ??
      stages.find(({ name }) => name.toLowerCase() === wanted) ??
      stages.find(({ kind }) => kind === wanted);
    if (found) return found;
    const names = stages.map(({ name }) => name).join(', ');
    throw new InputError(
      `stage: there is no such stage in this pipeline, expected one of ${names}`,
      'unknown_stage',
    );
  }
}
