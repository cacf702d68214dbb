import { Entity, Index, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  HashReferenceColumn,
  IdColumn,
  InstantColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { User, type UserId } from '../accounts/user.entity';
import { TermsVersion } from '../journey/terms-version.entity';
import { Candidate, type CandidateId } from './candidate.entity';
import { Job, type JobId } from './job.entity';
import { Stage, type StageId } from './stage.entity';

export type ApplicationId = Id<'application'>;
export const APPLICATION_STATUSES = ['active', 'hired', 'rejected', 'withdrawn', 'closed'] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** A person's application to one job. What happened to it stands in the journal. */
@Entity('applications')
@Unique(['job', 'externalId'])
@Index(['job', 'status', 'id'])
@Index(['job', 'status', 'stage'])
@Index(['status', 'changedAt'])
@Index(['candidate'])
@Index(['owner', 'status'])
@Index(['policy'])
@Index(['calendar'])
export class Application {
  @IdColumn() id: ApplicationId;
  @ReferenceColumn(() => Job) job: JobId;
  @ReferenceColumn(() => Candidate) candidate: CandidateId;
  /** What another system calls it; no two to the same job have the same. */
  @TextColumn({ nullable: true }) externalId: string | null;
  @ReferenceColumn(() => Stage) stage: StageId;
  /** When it came to that stage; null for the one in which it was received. */
  @InstantColumn({ nullable: true }) stageSince: Instant | null;
  /** Who answers now. */
  @ReferenceColumn(() => User) owner: UserId;
  /** `rejected`: a decision against was made; `closed`: the job was, without them. */
  @TextColumn() status: ApplicationStatus;
  /** Under which it was received; they hold for it to its end. */
  @HashReferenceColumn(() => TermsVersion) policy: string;
  @HashReferenceColumn(() => TermsVersion) calendar: string;
  @InstantColumn() receivedAt: Instant;
  @CountColumn() version: number;
  @InstantColumn() changedAt: Instant;
  /** The user who changed it last, or `system`. */
  @TextColumn() changedBy: string;
}
