import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { Ending } from '../../../sla/engine/commitment';
import {
  ForeignIdColumn,
  IdColumn,
  InstantColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { User, type UserId } from '../accounts/user.entity';
import { Application, type ApplicationId } from '../hiring/application.entity';
import { Job, type JobId } from '../hiring/job.entity';

export type CommitmentId = Id<'commitment'>;

/** One thing owed to one candidate, as the engine sees it now. The journal is the truth; this is its index. */
@Entity('commitments')
@Index(['application', 'key'], { unique: true })
@Index(['owner', 'ended', 'dueAt', 'id'])
@Index(['job', 'ended', 'dueAt', 'id'])
@Index(['ended', 'dueAt', 'id'])
@Index(['noticeAt'])
@Index(['pausedUntil'])
export class CommitmentRow {
  @IdColumn() id: CommitmentId;
  @ReferenceColumn(() => Application) application: ApplicationId;
  @ReferenceColumn(() => Job) job: JobId;
  /** Which of the application's commitments it is: the same after every fold. */
  @TextColumn() key: string;
  @TextColumn() rule: string;
  /** What is owed, in the policy's words. */
  @TextColumn() title: string;
  /** Who answers for it now, or did at its end. */
  @ReferenceColumn(() => User) owner: UserId;
  @InstantColumn() openedAt: Instant;
  @InstantColumn() dueAt: Instant;
  /** While its clock is stopped, the end of the pause's budget, from which `dueAt` is reckoned. */
  @InstantColumn({ nullable: true }) pausedUntil: Instant | null;
  /** When the sweep must look at it next: a warning, its breach, an escalation; null when there is nothing more. */
  @InstantColumn({ nullable: true }) noticeAt: Instant | null;
  /** The message that made it, if it is a promise. */
  @ForeignIdColumn({ nullable: true }) promise: string | null;
  /** How it ended; null while it stands. */
  @TextColumn({ nullable: true }) ended: Ending['how'] | null;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
  /** Why it was released. */
  @TextColumn({ nullable: true }) reason: string | null;
  /** The message that kept it. */
  @ForeignIdColumn({ nullable: true }) evidence: string | null;
}
