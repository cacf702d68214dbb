import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { Application } from '../../store/entities/hiring/application.entity';
import { Pipeline, type PipelineId } from '../../store/entities/hiring/pipeline.entity';
import { Stage, type StageId } from '../../store/entities/hiring/stage.entity';
import { touchThose } from '../../store/touched';
import { UnitOfWork } from '../../store/unit-of-work';

@Injectable()
export class PipelineChangesRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Waits until nobody else makes or changes a pipeline. In a unit. */
  hold(): Promise<void> {
    return this.units.lock('pipelines');
  }

  /** In the order of making. */
  all(): Promise<Pipeline[]> {
    return this.units.manager.find(Pipeline, { order: { id: 'ASC' } });
  }

  find(id: string): Promise<Pipeline | null> {
    return this.units.manager.findOneBy(Pipeline, { id: id as PipelineId });
  }

  async add(pipeline: Pipeline, stages: readonly Stage[]): Promise<void> {
    await this.units.manager.insert(Pipeline, pipeline);
    await this.units.manager.insert(Stage, [...stages]);
  }

  async change(id: PipelineId, change: Partial<Pipeline>): Promise<void> {
    await this.units.manager.update(Pipeline, id, change);
  }

  /** How many applications lie, or lay at their end, in a stage. */
  usesOf(stage: StageId): Promise<number> {
    return this.units.manager.countBy(Application, { stage });
  }

  /** Applications that lie in these stages are shown with their names, which have changed. In a unit. */
  async noteNames(stages: readonly StageId[], at: Instant): Promise<void> {
    if (stages.length > 0) await touchThose(this.units, { stage: In(stages) }, at);
  }

  /** Makes the stages those that are given; `known` are there, and `gone` of them are not to be. */
  async setStages(
    stages: readonly Stage[],
    known: readonly StageId[],
    gone: readonly StageId[],
  ): Promise<void> {
    const { manager } = this.units;
    if (gone.length > 0) await manager.delete(Stage, { id: In(gone) });
    // no two may have one place, not even for a moment: out of the way first
    for (const { id, position } of stages) await manager.update(Stage, id, { position: -position });
    for (const stage of stages) {
      if (known.includes(stage.id)) await manager.update(Stage, stage.id, stage);
      else await manager.insert(Stage, stage);
    }
  }
}
