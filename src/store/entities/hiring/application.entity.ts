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
/** What an application that one sees can be. */
export const APPLICATION_STATUSES = ['active', 'hired', 'rejected', 'withdrawn', 'closed'] as const;
/** `voided`: it was taken back and is nowhere any more but in the journal. */
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number] | 'voided';

/** A person's application to one job. What happened to it stands in the journal. */
@Entity('applications')
@Unique(['job', 'externalId'])
@Index(['job', 'status', 'id'])
@Index(['job', 'status', 'stage'])
@Index(['status', 'changedAt'])
@Index(['touchedAt', 'id'])
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
  /** The name of the ATS that writes to the candidate by itself, so that Lupaus sends only what somebody asks for; null for none. */
  @TextColumn({ nullable: true }) mailedBy?: string | null;
  /** The name of the ATS in which it was rejected after an interview: somebody here has to tell it with feedback; null for none. */
  @TextColumn({ nullable: true }) decidedIn?: string | null;
  /** When the person applied elsewhere, of one that was imported and whose promises start later. */
  @InstantColumn({ nullable: true }) appliedAt?: Instant | null;
  /** Grows with what people do to its row, and with nothing else. */
  @CountColumn() version: number;
  @InstantColumn() changedAt: Instant;
  /** The user who changed it last, or `system`. */
  @TextColumn() changedBy: string;
  /**
   * When anything that lists show of it last changed, the names of what it belongs to and what is owed as well: see
   * `touch`. Never the same twice. Null only before its first event is recorded.
   */
  @InstantColumn({ nullable: true }) touchedAt?: Instant | null;
}
