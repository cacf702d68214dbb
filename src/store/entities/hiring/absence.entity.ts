import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { User, type UserId } from '../accounts/user.entity';

/** A time in which somebody else answers. */
@Entity('absences')
@Index(['user', 'from'])
export class Absence {
  @IdColumn() id: Id<'absence'>;
  @ReferenceColumn(() => User) user: UserId;
  @ReferenceColumn(() => User) delegate: UserId;
  @InstantColumn() from: Instant;
  @InstantColumn() to: Instant;
  @InstantColumn() createdAt: Instant;
  @TextColumn() createdBy: string;
  /** When what falls due meanwhile was handed over. */
  @InstantColumn({ nullable: true }) begunAt: Instant | null;
  /** When it was ended before its time. */
  @InstantColumn({ nullable: true }) cancelledAt: Instant | null;
}
