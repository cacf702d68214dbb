import { Entity, Index } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, HashColumn, HashIdColumn, InstantColumn, TextColumn } from '../../columns';

/** What a request with an Idempotency-Key was answered, so that the same request gets it again. */
@Entity('idempotent_answers')
@Index(['createdAt'])
export class IdempotentAnswer {
  /** Over the user, the route and the key. */
  @HashIdColumn() hash: string;
  /** Over the body, to tell another request with the same key. */
  @HashColumn() body: string;
  @CountColumn() status: number;
  @TextColumn() answer: string;
  @InstantColumn() createdAt: Instant;
}
