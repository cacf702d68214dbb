import type { Pipeline } from '../../store/entities/hiring/pipeline.entity';
import type { Stage } from '../../store/entities/hiring/stage.entity';

/** A stage of a pipeline. */
export class PipelineStageView {
  id: string;
  name: string;
  kind: string;
  /** A move to it tells the candidate nothing. */
  silent: boolean;
}

/** A pipeline with its stages, in order. */
export class PipelineView {
  id: string;
  name: string;
  stages: PipelineStageView[];
  /** The mails that do not leave by themselves. */
  automationsOff: string[];
  version: number;
}

/** All pipelines; the first is what a job gets that names none. */
export class PipelinesView {
  items: PipelineView[];
  /** Always null: all of them come at once. */
  next: string | null;
}

export function pipelineView(pipeline: Pipeline, stages: readonly Stage[]): PipelineView {
  const { id, name, automationsOff, version } = pipeline;
  return {
    ...{ id, name, automationsOff, version },
    stages: stages.map((stage) => ({
      ...{ id: stage.id, name: stage.name, kind: stage.kind, silent: stage.silent },
    })),
  };
}
