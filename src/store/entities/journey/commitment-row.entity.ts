import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { Ending } from '../../../sla/engine/commitment';
import type { FeedbackOutcome, Outcome } from '../../../sla/report/lasting';
import {
  FlagColumn,
  ForeignIdColumn,
  IdColumn,
  InstantColumn,
  ReferenceColumn,
  SpanColumn,
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
@Index(['chargedTo'])
// all that figures are added up from, so that no row has to be looked up for them
@Index([
  ...['dueAt', 'chargedTo', 'job', 'rule', 'outcome', 'scored', 'keptByMachine'],
  ...['lateInTransport', 'selfReported', 'takenBusinessMs'],
  ...['stage', 'handedLate', 'feedback', 'timelyBusinessMs'],
])
// which rows of older versions are still to be judged anew
@Index(['stage'], { where: '"stage" IS NULL' })
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
  // The verdict, as the fold gives it; all of it is null only in rows of older versions that the sweep has not come to.
  /** Null while it stands: then it is open or overdue by the time alone. */
  @TextColumn({ nullable: true }) outcome: Outcome | null;
  /** Who it counts for; while it stands, who is charged once it is overdue (until then it is the owner's). */
  @ForeignIdColumn({ nullable: true }) chargedTo: string | null;
  /** False for a kept one of a rule whose kept ones earn nothing: it is in no figure. */
  @FlagColumn({ nullable: true }) scored: boolean | null;
  @FlagColumn({ nullable: true }) keptByMachine: boolean | null;
  /** Late, but a person had queued the message in time. */
  @FlagColumn({ nullable: true }) lateInTransport: boolean | null;
  /** Kept by another channel than e-mail, so by the recruiter's own word. */
  @FlagColumn({ nullable: true }) selfReported: boolean | null;
  /** Open time from its opening until it was kept; null unless it was. */
  @SpanColumn({ nullable: true }) takenBusinessMs: number | null;
  /** Open time from its due time until it was kept or ended; null unless it is broken and over. */
  @SpanColumn({ nullable: true }) overdueBusinessMs: number | null;
  // From here on also null in rows of a version that did not know it; those without a stage are judged anew.
  /** The stage in which the application was when it opened; empty where none is known. */
  @TextColumn({ nullable: true }) stage: string | null;
  /** Who is charged, or will be once it is overdue, is not who answered when it fell due. */
  @FlagColumn({ nullable: true }) handedLate: boolean | null;
  /** Null for what asks for no feedback. */
  @TextColumn({ nullable: true }) feedback: FeedbackOutcome | null;
  /** Open time from its opening until it ended or fell due, whichever was first. */
  @SpanColumn({ nullable: true }) timelyBusinessMs: number | null;
}
