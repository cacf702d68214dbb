import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { InstantColumn, TextColumn } from '../../columns';

/** How far a mailbox of another server has been read (RFC 3501, 2.3.1.1). */
@Entity('mailbox_cursors')
export class MailboxCursor {
  /** Server, user and folder. */
  @PrimaryColumn({ type: 'varchar', length: 254 }) mailbox: string;
  /** With another one, all UIDs are new. */
  @TextColumn() uidValidity: string;
  /** The highest that has been taken. */
  @Column({ type: 'bigint', transformer: { to: (uid: number) => uid, from: Number } }) uid: number;
  @InstantColumn() changedAt: Instant;
}
