import type { Pipeline } from '../../store/entities/hiring/pipeline.entity';
import type { Stage } from '../../store/entities/hiring/stage.entity';

/** A pipeline with its stages, in order. */
export interface PipelineView {
  id: string;
  name: string;
  stages: { id: string; name: string; kind: string; silent: boolean }[];
  automationsOff: string[];
  version: number;
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
