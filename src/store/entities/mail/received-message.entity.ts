import { Entity, Index } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { ForeignIdColumn, IdColumn, InstantColumn, TextColumn } from '../../columns';
import type { MessageId } from './message.entity';

/** Something the candidate said. */
@Entity('received_messages')
@Index(['about'])
export class ReceivedMessage {
  @IdColumn() id: MessageId;
  /** What it is about; null while nobody knows. */
  @ForeignIdColumn({ nullable: true }) about: string | null;
  @TextColumn() channel: 'email' | 'phone' | 'meeting' | 'sms' | 'page';
  @TextColumn() kind: 'question' | 'other';
  @TextColumn() subject: string;
  @TextColumn() text: string;
  @InstantColumn() receivedAt: Instant;
  /** When it was said to need no answer. */
  @InstantColumn({ nullable: true }) waivedAt: Instant | null;
}
