import { Entity } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { ForeignIdColumn, IdColumn, InstantColumn, TextColumn } from '../../columns';
import type { UserId } from '../accounts/user.entity';

/** On what ground people's figures may be looked at one by one. */
export const GROUND_KINDS = ['works_agreement', 'co_operation', 'not_required'] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];

/** That an administrator has recorded the ground for figures per person; the one that has not ended holds. */
@Entity('person_grounds')
export class PersonGround {
  @IdColumn() id: Id<'person-ground'>;
  @TextColumn() kind: GroundKind;
  /** What was agreed, when and with whom, in the words of who recorded it. */
  @TextColumn() words: string;
  @InstantColumn() recordedAt: Instant;
  @ForeignIdColumn() recordedBy: UserId;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
  @ForeignIdColumn({ nullable: true }) endedBy: UserId | null;
}
