import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { InstantColumn, TextColumn } from '../../columns';

/** How far a mailbox of another server has been read (RFC 3501, 2.3.1.1), and who reads it. */
@Entity('mailbox_cursors')
export class MailboxCursor {
  /** Server, user and folder. */
  @PrimaryColumn({ type: 'varchar', length: 254 }) mailbox: string;
  /** With another one, all UIDs are new. Empty before the first look. */
  @TextColumn() uidValidity: string;
  /** The highest that has been taken. */
  @Column({ type: 'bigint', transformer: { to: (uid: number) => uid, from: Number } }) uid: number;
  /** The process that reads it, until then. */
  @TextColumn({ nullable: true }) heldBy: string | null;
  @InstantColumn() heldUntil: Instant;
  /** A refresh token that the provider gave in place of the one in the settings; encrypted. */
  @TextColumn({ nullable: true }) refreshToken: string | null;
  @InstantColumn() changedAt: Instant;
}
