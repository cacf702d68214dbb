import { Entity, Index, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { HashColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { User, type UserId } from './user.entity';

/** Somebody signed in with a browser. The cookie's value is known by its hash only. */
@Entity('sessions')
@Unique(['hash'])
@Index(['user'])
export class Session {
  @IdColumn() id: Id<'session'>;
  @ReferenceColumn(() => User) user: UserId;
  @HashColumn() hash: string;
  /** The browser as it names itself, so that people know their sessions apart. */
  @TextColumn() agent: string;
  /** From which address it was opened: not itself, only comparable. Who signed in from there is known there. */
  @HashColumn() place: string;
  @InstantColumn() createdAt: Instant;
  @InstantColumn() lastSeenAt: Instant;
  /** The absolute end, however busy it is. */
  @InstantColumn() endsAt: Instant;
}
