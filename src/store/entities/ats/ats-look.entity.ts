import { Entity, Index } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, IdColumn, InstantColumn, TextColumn } from '../../columns';
import type { AtsConnectionId } from './ats-connection.entity';

/** Looking into an ATS for what its hooks have not told: when next, by whom now, and what the last time found. */
@Entity('ats_looks')
@Index(['nextAt'])
export class AtsLook {
  @IdColumn() connection: AtsConnectionId;
  /** When it is time again. */
  @InstantColumn() nextAt: Instant;
  /** Who works on it, until when; null when nobody does. */
  @TextColumn({ nullable: true }) lease: string | null;
  @InstantColumn({ nullable: true }) leaseUntil: Instant | null;
  /** When the one under way, or the last one, began and came to its end. */
  @InstantColumn({ nullable: true }) startedAt: Instant | null;
  @InstantColumn({ nullable: true }) finishedAt: Instant | null;
  /** How many applications it looked at, how many had something new, how many wait for a mapping. */
  @CountColumn() looked: number;
  @CountColumn() missed: number;
  @CountColumn() held: number;
}
