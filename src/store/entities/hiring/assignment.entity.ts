import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { Application, type ApplicationId } from './application.entity';

export type AssignmentId = Id<'assignment'>;

/** A task that the candidate takes home. */
@Entity('assignments')
@Index(['application'])
@Index(['pausedAt', 'returnedAt'])
export class Assignment {
  /** Also that of the message that gives it. */
  @IdColumn() id: AssignmentId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  @TextColumn() text: string;
  /** When the candidate is asked to have it back. */
  @InstantColumn() due: Instant;
  @InstantColumn() givenAt: Instant;
  /** When the clock stopped for it, or would have; null while the candidate does not know of it. */
  @InstantColumn({ nullable: true }) pausedAt: Instant | null;
  @InstantColumn({ nullable: true }) returnedAt: Instant | null;
}
