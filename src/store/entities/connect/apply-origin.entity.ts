import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { Job, type JobId } from '../hiring/job.entity';

/** Whose pages may send applications from somebody's browser. */
@Entity('apply_origins')
@Index(['job'])
export class ApplyOrigin {
  @IdColumn() id: Id<'apply_origin'>;
  /** Null for all jobs. */
  @ReferenceColumn(() => Job, { nullable: true }) job: JobId | null;
  /** As browsers say it (RFC 6454): `https://careers.example.com`; `*` for every page there is. */
  @TextColumn() origin: string;
  @InstantColumn() addedAt: Instant;
  /** The user who added it. */
  @TextColumn() addedBy: string;
}
