import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { HashColumn, InstantColumn, JsonColumn } from '../../columns';
import type { EventId } from './journal-row.entity';

/** A link of the chain over all applications: some journal rows and the seal before. Never changed. */
@Entity('seals')
@Index(['sealedAt', 'number'])
export class Seal {
  /** From 1, without gaps. */
  @PrimaryColumn({ type: 'integer' }) number: number;
  @InstantColumn() sealedAt: Instant;
  /** The rows that it covers, in order of id. */
  @JsonColumn() events: EventId[];
  /** The versions of terms that were kept since the seal before, by hash; null when there were none. */
  @JsonColumn({ nullable: true }) terms: string[] | null;
  /** Over the rows' hashes, the terms, the number, the time and the head before. */
  @HashColumn() head: string;
}
