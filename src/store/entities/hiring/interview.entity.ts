import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { Application, type ApplicationId } from './application.entity';

export type InterviewId = Id<'interview'>;

/** A meeting with the candidate. */
@Entity('interviews')
@Index(['application'])
@Index(['status', 'ends'])
export class Interview {
  @IdColumn() id: InterviewId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  @InstantColumn() starts: Instant;
  @InstantColumn() ends: Instant;
  /** `held`: presumed so at its end, unless somebody says otherwise. */
  @TextColumn() status: 'scheduled' | 'held' | 'cancelled' | 'no_show';
  /** Which change of it the calendar invitation speaks of. */
  @CountColumn() version: number;
  @InstantColumn() createdAt: Instant;
}
