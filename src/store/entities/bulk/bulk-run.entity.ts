import { Entity } from 'typeorm';
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
import { User, type UserId } from '../accounts/user.entity';

export type BulkRunId = Id<'bulk'>;

/** One verb for many applications, done one after the other while somebody watches. */
@Entity('bulk_runs')
export class BulkRun {
  @IdColumn() id: BulkRunId;
  @TextColumn() verb: 'move' | 'decision' | 'outcome' | 'message' | 'owner';
  /** What is done to each. */
  @JsonColumn() form: object;
  @ReferenceColumn(() => User) actor: UserId;
  @CountColumn() total: number;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) finishedAt: Instant | null;
}
