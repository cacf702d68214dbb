import { Entity } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, IdColumn, InstantColumn, JsonColumn, TextColumn } from '../../columns';

export type PipelineId = Id<'pipeline'>;

/** The mails that leave by themselves, each of which a pipeline may switch off. */
export const AUTOMATIONS = [
  'receipt',
  'move',
  'promise',
  'handover',
  'question_receipt',
  'outcome',
  'holding_note',
  'withdrawal',
  'apology',
  'contact_note',
  'interview',
  'assignment',
  'survey',
] as const;
export type AutomationName = (typeof AUTOMATIONS)[number];

/** The ordered stages that the applications to some jobs go through. */
@Entity('pipelines')
export class Pipeline {
  @IdColumn() id: PipelineId;
  @TextColumn() name: string;
  /** Every automation that is not named here is on. */
  @JsonColumn() automationsOff: AutomationName[];
  @InstantColumn() createdAt: Instant;
  @CountColumn() version: number;
  @InstantColumn() changedAt: Instant;
  /** The user who changed it last, or `system`. */
  @TextColumn() changedBy: string;
}
