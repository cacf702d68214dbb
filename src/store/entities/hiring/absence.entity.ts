import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { User, type UserId } from '../accounts/user.entity';

export type AbsenceId = Id<'absence'>;

/** A time in which somebody else answers. */
@Entity('absences')
@Index(['user', 'from'])
export class Absence {
  @IdColumn() id: AbsenceId;
  @ReferenceColumn(() => User) user: UserId;
  @ReferenceColumn(() => User) delegate: UserId;
  @InstantColumn() from: Instant;
  @InstantColumn() to: Instant;
  @InstantColumn() createdAt: Instant;
  @TextColumn() createdBy: string;
  /** Up to when what falls due meanwhile has been handed over; null before it began. */
  @InstantColumn({ nullable: true }) handedOverAt: Instant | null;
  /** When it was called off, before it began. */
  @InstantColumn({ nullable: true }) cancelledAt: Instant | null;
}
