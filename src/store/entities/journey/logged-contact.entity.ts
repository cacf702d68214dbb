import { Entity, Index } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { Application, type ApplicationId } from '../hiring/application.entity';
import type { MessageId } from '../mail/message.entity';

/** A contact that a recruiter logged: what was noted, and what the candidate and HR said to it. */
@Entity('logged_contacts')
@Index(['application'])
@Index(['at', 'author'])
export class LoggedContact {
  /** The id that it has as a message in the journal. */
  @IdColumn() id: MessageId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  @TextColumn() note: string;
  /** When it took place, and the user who logged it: as the journal has them, to be looked up. */
  @InstantColumn({ nullable: true }) at: Instant | null;
  @TextColumn({ nullable: true }) author: string | null;
  /** When the candidate said that it never took place. */
  @InstantColumn({ nullable: true }) disputedAt: Instant | null;
  @TextColumn({ nullable: true }) words: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
  @TextColumn({ nullable: true }) decision: 'upheld' | 'dismissed' | null;
  /** Why HR decided so. */
  @TextColumn({ nullable: true }) reason: string | null;
}
