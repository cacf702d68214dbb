import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  ForeignIdColumn,
  IdColumn,
  InstantColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { User, type UserId } from '../accounts/user.entity';
import type { MessageId } from './message.entity';

/** What is mailed regularly: `due_today` each working day, `weekly` each week. */
export const DIGEST_KINDS = ['due_today', 'weekly'] as const;
export type DigestKind = (typeof DIGEST_KINDS)[number];

/** That somebody has had their digest of a day or a week: written with the mail, so that there is never a second. */
@Entity('staff_digests')
@Index(['kind', 'day', 'user'], { unique: true })
export class StaffDigest {
  @IdColumn() id: Id<'digest'>;
  @TextColumn() kind: DigestKind;
  /** "2026-03-30": the day by their own clock; of a weekly one the Monday of its week. */
  @TextColumn() day: string;
  @ReferenceColumn(() => User) user: UserId;
  /** Null when there was nothing to tell. */
  @ForeignIdColumn({ nullable: true }) message: MessageId | null;
  @InstantColumn() at: Instant;
}
