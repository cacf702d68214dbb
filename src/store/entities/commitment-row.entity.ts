import { Entity } from 'typeorm';
import type { Id } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Ending } from '../../sla/engine/commitment';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../columns';
import type { ApplicationId } from './application.entity';

/** One thing owed, as the journal says: written by the engine alone. Overdue is not stored, the times say it. */
@Entity('commitments')
export class CommitmentRow {
  @IdColumn() id: Id<'commitment'>;
  @ReferenceColumn() application: ApplicationId;
  /** Which of the application's commitments it is: the same after every fold. */
  @TextColumn() key: string;
  @TextColumn() rule: string;
  /** What is owed, in the policy's words. */
  @TextColumn() title: string;
  /** Who answers for it now, or did at its end. */
  @ReferenceColumn() owner: string;
  @InstantColumn() openedAt: Instant;
  @InstantColumn() dueAt: Instant;
  /** How it ended; null while it stands. */
  @TextColumn({ nullable: true }) ended: Ending['how'] | null;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
  /** Why it was released. */
  @TextColumn({ nullable: true }) reason: string | null;
  /** The message that kept it. */
  @ReferenceColumn({ nullable: true }) evidence: string | null;
}
