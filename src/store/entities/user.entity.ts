import { Entity } from 'typeorm';
import type { Id } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { IdColumn, InstantColumn, TextColumn } from '../columns';

export type UserId = Id<'user'>;

/** Somebody who answers candidates. */
@Entity('users')
export class User {
  @IdColumn() id: UserId;
  /** As candidates and reports see it; no two have the same. */
  @TextColumn() name: string;
  @InstantColumn() createdAt: Instant;
}
