import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { Receiver, type ReceiverId } from './receiver.entity';

export type OutwardDeliveryId = Id<'outward-delivery'>;

/** What came of sending it once. */
export interface Attempt {
  at: Instant;
  /** What was answered; null when nothing was. */
  status: number | null;
  /** Why it was no success; null when it was. */
  trouble: string | null;
  /** How long it took. */
  ms: number;
}

/** One thing that one receiver is told. Whoever claims it moves `nextAttemptAt` behind its lease. */
@Entity('outward_deliveries')
@Index(['receiver', 'source'], { unique: true })
@Index(['status', 'nextAttemptAt', 'id'])
@Index(['receiver', 'id'])
@Index(['createdAt'])
export class OutwardDelivery {
  @IdColumn() id: OutwardDeliveryId;
  @ReferenceColumn(() => Receiver) receiver: ReceiverId;
  /** What it tells of: an event, a notice, a day. A receiver is told of each once. */
  @TextColumn() source: string;
  @TextColumn() type: string;
  /** What is sent, to the byte, however often. */
  @TextColumn() body: string;
  @TextColumn() status: 'waiting' | 'delivered' | 'failed';
  /** Counted when it is claimed. */
  @CountColumn() attempts: number;
  @InstantColumn() nextAttemptAt: Instant;
  /** After that nobody wants to know it any more; null for never. */
  @InstantColumn({ nullable: true }) expiresAt: Instant | null;
  /** What came of each attempt, oldest first; since it was last sent again. */
  @JsonColumn() log: readonly Attempt[];
  /** The first bytes of the last answer. */
  @TextColumn({ nullable: true }) answer: string | null;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) finishedAt: Instant | null;
}
