import { Entity } from 'typeorm';
import type { Id } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Purpose } from '../../sla/policy/purpose';
import {
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../columns';

export type MessageId = Id<'message'>;

/** `sending` is a lease: when it has run out, the message is as good as pending. */
export type MessageStatus = 'pending' | 'sending' | 'delivered' | 'rejected';

/** A mail to one address, rendered once: what is stored here is what is sent. */
@Entity('messages')
export class Message {
  @IdColumn() id: MessageId;
  /** What it is about, an id that this room does not look into. */
  @ReferenceColumn() about: string;
  @JsonColumn() purposes: Purpose[];
  /** Sent with no human act behind it. */
  @FlagColumn() automated: boolean;
  @TextColumn() sender: string;
  @TextColumn() recipient: string;
  /** RFC 5322 bytes, all of them ASCII. */
  @TextColumn() mime: string;
  @TextColumn() status: MessageStatus;
  @CountColumn() attempts: number;
  /** Not before this; while it is being sent, the end of the lease. */
  @InstantColumn() nextAttemptAt: Instant;
  /** The mail server's last answer. */
  @TextColumn({ nullable: true }) answer: string | null;
  @InstantColumn({ nullable: true }) deliveredAt: Instant | null;
  @InstantColumn() createdAt: Instant;
}
