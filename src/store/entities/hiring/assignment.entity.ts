import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { Application, type ApplicationId } from './application.entity';

/** A task that the candidate takes home. */
@Entity('assignments')
@Index(['application'])
export class Assignment {
  @IdColumn() id: Id<'assignment'>;
  @ReferenceColumn(() => Application) application: ApplicationId;
  @TextColumn() text: string;
  /** When the candidate is asked to have it back. */
  @InstantColumn() due: Instant;
  @InstantColumn() givenAt: Instant;
  @InstantColumn({ nullable: true }) returnedAt: Instant | null;
}
