import { Column, Entity, Index, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  FlagColumn,
  ForeignIdColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { AtsConnection, type AtsConnectionId } from './ats-connection.entity';

export type AtsDeliveryId = Id<'ats_delivery'>;

/**
 * `waiting`: to be worked on, now or once more later. `held`: cannot be worked on until somebody says what something in
 * it is here. `done`: something followed. `unused`: nothing does. `failed`: given up.
 */
export const DELIVERY_STATUSES = ['waiting', 'held', 'done', 'unused', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** A genuine delivery of an ATS, as it came, and what came of it. */
@Entity('ats_deliveries')
@Unique(['connection', 'key'])
@Index(['connection', 'status', 'id'])
@Index(['status', 'nextAt'])
@Index(['connection', 'externalCandidate'])
@Index(['application'])
@Index(['bodyUntil'])
export class AtsDelivery {
  @IdColumn() id: AtsDeliveryId;
  @ReferenceColumn(() => AtsConnection) connection: AtsConnectionId;
  /** SHA-256 of that by which the vendor's repetition of it is known. */
  @HashColumn() key: string;
  /** Those that tell something, in lower case. */
  @JsonColumn() headers: Record<string, string>;
  /** The bytes in Base64, for a text column holds no NUL. Null when they were deleted. Read only where asked for. */
  @Column({ type: 'text', nullable: true, select: false }) body: string | null;
  /** Of the bytes. */
  @CountColumn() size: number;
  /** True when we sent it ourselves, to try the way. */
  @FlagColumn() isTest: boolean;
  @InstantColumn() receivedAt: Instant;
  @TextColumn() status: DeliveryStatus;
  /** How often working on it was begun. */
  @CountColumn() attempts: number;
  /** When it is to be worked on; meaningless unless it waits. */
  @InstantColumn() nextAt: Instant;
  /** Somebody works on it until then. Zero when nobody does. */
  @InstantColumn() claimedUntil: Instant;
  /** What the vendor calls what happened; null before it is read. */
  @TextColumn({ nullable: true }) event: string | null;
  /** What the vendor calls the application and the candidate, as far as it says. */
  @TextColumn({ nullable: true }) externalApplication: string | null;
  @TextColumn({ nullable: true }) externalCandidate: string | null;
  /** Ours, as far as one is known. */
  @ForeignIdColumn({ nullable: true }) application: string | null;
  /** What came of it, or why nothing has, in sentences. */
  @TextColumn({ nullable: true }) words: string | null;
  @InstantColumn({ nullable: true }) finishedAt: Instant | null;
  /** When its bytes are deleted; null when they are, or when that is not known yet. */
  @InstantColumn({ nullable: true }) bodyUntil: Instant | null;
}
