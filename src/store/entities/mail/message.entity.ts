import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { Purpose } from '../../../sla/policy/purpose';
import {
  CountColumn,
  FlagColumn,
  ForeignIdColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../../columns';

export type MessageId = Id<'message'>;

/**
 * `sending` is a lease: when it has run out, the message is as good as pending. `uncertain`: the body was out and no
 * answer came. `expired`: tried for too long.
 */
export const MESSAGE_STATUSES = [
  'pending',
  'sending',
  'uncertain',
  'delivered',
  'rejected',
  'expired',
  'cancelled',
] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** A mail to one address, rendered once: what is stored here is what is sent. */
@Entity('messages')
// what a claim looks for is all in it: a domain that is full is passed over without reading its mails
@Index(['status', 'nextAttemptAt', 'id', 'domain'])
@Index(['about'])
export class Message {
  @IdColumn() id: MessageId;
  /** What it is about, an id that this room does not look into; null for mail to staff. */
  @ForeignIdColumn({ nullable: true }) about: string | null;
  /** What else it speaks for. */
  @JsonColumn() alsoAbout: string[];
  @JsonColumn() purposes: Purpose[];
  /** Sent with no human act behind it. */
  @FlagColumn() automated: boolean;
  /** When the candidate hears next, if it says so. */
  @InstantColumn({ nullable: true }) due: Instant | null;
  /** The user who wrote it, or `system`. */
  @TextColumn() author: string;
  @TextColumn() sender: string;
  @TextColumn() recipient: string;
  /** What stands after the @ in it. */
  @TextColumn() domain: string;
  @TextColumn() subject: string;
  /** The text part, to be read by staff. */
  @TextColumn() text: string;
  /** RFC 5322 bytes, all of them ASCII. */
  @TextColumn() mime: string;
  @TextColumn() status: MessageStatus;
  @CountColumn() attempts: number;
  /** Not before this; while it is being sent, the end of the lease. */
  @InstantColumn() nextAttemptAt: Instant;
  /** It can be taken back until here, if it waits for that. */
  @InstantColumn({ nullable: true }) undoUntil: Instant | null;
  /** Tried no longer than this. */
  @InstantColumn() expiresAt: Instant;
  /** The mail server's last answer. */
  @TextColumn({ nullable: true }) answer: string | null;
  /** How often the body was out without an answer: the candidate may have it more than once. */
  @CountColumn() uncertain: number;
  @InstantColumn({ nullable: true }) deliveredAt: Instant | null;
  @InstantColumn() createdAt: Instant;
}
