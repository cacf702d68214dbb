import { Entity, Index } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { ForeignIdColumn, InstantColumn, OwnReferenceColumn, ReferenceColumn } from '../../columns';
import { Application, type ApplicationId } from '../hiring/application.entity';
import { Candidate, type CandidateId } from '../hiring/candidate.entity';
import type { MessageId } from '../mail/message.entity';

/** Whether somebody whose application has ended was asked how it was. */
@Entity('surveys')
@Index(['candidate', 'invitedAt'])
@Index(['lookAt'])
export class Survey {
  @OwnReferenceColumn(() => Application) application: ApplicationId;
  @ReferenceColumn(() => Candidate) candidate: CandidateId;
  /** When to look again whether it is time to ask; null when that is settled. */
  @InstantColumn({ nullable: true }) lookAt: Instant | null;
  /** Null for one who was not asked. */
  @InstantColumn({ nullable: true }) invitedAt: Instant | null;
  @ForeignIdColumn({ nullable: true }) message: MessageId | null;
}
