import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { AtsConnection, type AtsConnectionId } from './ats-connection.entity';

export type AtsRefusalId = Id<'ats_refusal'>;

/** That a delivery was refused, without what was in it. */
@Entity('ats_refusals')
@Index(['connection', 'id'])
export class AtsRefusal {
  @IdColumn() id: AtsRefusalId;
  @ReferenceColumn(() => AtsConnection) connection: AtsConnectionId;
  @InstantColumn() at: Instant;
  @TextColumn() why:
    'missing_signature' | 'wrong_signature' | 'stale' | 'unreadable' | 'too_large' | 'no_secret';
  /** Of the bytes that came; of one that was too large, what it said of itself. */
  @CountColumn() size: number;
}
