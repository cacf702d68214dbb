import { Entity } from 'typeorm';
import type { Id } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { HashColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../columns';
import type { UserId } from './user.entity';

export type JobId = Id<'job'>;

/** An opening. Its policy and calendar are those of applications received from now on. */
@Entity('jobs')
export class Job {
  @IdColumn() id: JobId;
  @TextColumn() title: string;
  @ReferenceColumn() owner: UserId;
  @HashColumn() policy: string;
  @HashColumn() calendar: string;
  @InstantColumn({ nullable: true }) applyUntil: Instant | null;
  @InstantColumn() createdAt: Instant;
}
