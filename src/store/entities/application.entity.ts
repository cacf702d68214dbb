import { Entity } from 'typeorm';
import type { Id } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../columns';
import type { CandidateId } from './candidate.entity';
import type { JobId } from './job.entity';

export type ApplicationId = Id<'application'>;

/** A person's application to one job. What happened to it stands in the journal. */
@Entity('applications')
export class Application {
  @IdColumn() id: ApplicationId;
  @ReferenceColumn() job: JobId;
  @ReferenceColumn() candidate: CandidateId;
  /** What another system calls it; no two have the same. */
  @TextColumn({ nullable: true }) externalId: string | null;
  @TextColumn() stage: string;
  @InstantColumn() receivedAt: Instant;
}
