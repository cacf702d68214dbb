import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { User, type UserId } from '../accounts/user.entity';
import { Application, type ApplicationId } from '../hiring/application.entity';

/** That somebody was to be told of a commitment: a warning, its breach, its escalation. Each once. */
@Entity('notices')
@Index(['application', 'commitment', 'kind'], { unique: true })
@Index(['mailedAt', 'owner'])
export class Notice {
  @IdColumn() id: Id<'notice'>;
  @ReferenceColumn(() => Application) application: ApplicationId;
  /** The commitment's key. */
  @TextColumn() commitment: string;
  /** `warning:0.8`, `breach`, `escalation`. */
  @TextColumn() kind: string;
  @ReferenceColumn(() => User) owner: UserId;
  /** The instant that it speaks of, whenever it was noticed. */
  @InstantColumn() at: Instant;
  @InstantColumn() noticedAt: Instant;
  /** When the mail about it was written; null while it waits, or when none is due. */
  @InstantColumn({ nullable: true }) mailedAt: Instant | null;
}
