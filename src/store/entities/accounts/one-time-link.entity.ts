import { Entity, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { HashColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { User, type UserId } from './user.entity';

/** A link that works once and not for ever: the first set-up, an invitation, a new password. */
@Entity('one_time_links')
@Unique(['hash'])
export class OneTimeLink {
  @IdColumn() id: Id<'link'>;
  @HashColumn() hash: string;
  @TextColumn() purpose: 'setup' | 'invitation' | 'password_reset';
  /** Null for the set-up, which makes the first user. */
  @ReferenceColumn(() => User, { nullable: true }) user: UserId | null;
  @InstantColumn() createdAt: Instant;
  @InstantColumn() endsAt: Instant;
  @InstantColumn({ nullable: true }) usedAt: Instant | null;
}
