import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, IdColumn, InstantColumn, JsonColumn, TextColumn } from '../../columns';

export type VerificationRunId = Id<'verification-run'>;

/** A check of the journal, while it goes on and afterwards, so that every process can show it. */
@Entity('verification_runs')
@Index(['startedAt'])
export class VerificationRun {
  @IdColumn() id: VerificationRunId;
  @InstantColumn() startedAt: Instant;
  /** The id of who asked for it, or `command` for the command line. */
  @TextColumn() startedBy: string;
  /** The process that does it: machine and process id. */
  @TextColumn() process: string;
  /** Applications so far. */
  @CountColumn() checked: number;
  /** Applications there are; null until they are counted. */
  @CountColumn({ nullable: true }) of: number | null;
  @TextColumn() state: 'running' | 'done' | 'failed';
  /** When it last said how far it is, or ended. */
  @InstantColumn() toldAt: Instant;
  /** What it saw, with the first findings; null until it is done. */
  @JsonColumn({ nullable: true }) result: object | null;
}
