import { Entity, Unique } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { InstantColumn, OwnReferenceColumn, TextColumn } from '../../columns';
import { Job, type JobId } from '../hiring/job.entity';

/** The public key with which pages elsewhere send applications to one job. It stands in their source, so it is no secret. */
@Entity('posting_keys')
@Unique(['key'])
export class PostingKey {
  @OwnReferenceColumn(() => Job) job: JobId;
  /** `pk_` and 32 letters, digits, hyphens or underscores. */
  @TextColumn() key: string;
  @InstantColumn() madeAt: Instant;
  /** The user who made it. */
  @TextColumn() madeBy: string;
}
