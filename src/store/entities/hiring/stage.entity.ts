import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { StageKind } from '../../../sla/event';
import { CountColumn, FlagColumn, IdColumn, ReferenceColumn, TextColumn } from '../../columns';
import { Pipeline, type PipelineId } from './pipeline.entity';

export type StageId = Id<'stage'>;

/** One step of a pipeline. */
@Entity('stages')
@Index(['pipeline', 'position'], { unique: true })
export class Stage {
  @IdColumn() id: StageId;
  @ReferenceColumn(() => Pipeline) pipeline: PipelineId;
  /** From 1. */
  @CountColumn() position: number;
  @TextColumn() name: string;
  /** What it is, whatever it is called. */
  @TextColumn() kind: StageKind;
  /** A move to it tells the candidate nothing. */
  @FlagColumn() silent: boolean;
}
