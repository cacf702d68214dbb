import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  HashReferenceColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { User, type UserId } from '../accounts/user.entity';
import { TermsVersion } from '../journey/terms-version.entity';
import { Pipeline, type PipelineId } from './pipeline.entity';

export type JobId = Id<'job'>;

/** An opening. Its policy and calendar are those of applications received from now on. */
@Entity('jobs')
@Index(['status', 'id'])
export class Job {
  @IdColumn() id: JobId;
  @TextColumn() title: string;
  /** Where in the organisation the person is wanted; null when nobody said. */
  @TextColumn({ nullable: true }) department?: string | null;
  @ReferenceColumn(() => Pipeline) pipeline: PipelineId;
  @ReferenceColumn(() => User) owner: UserId;
  @HashReferenceColumn(() => TermsVersion) policy: string;
  @HashReferenceColumn(() => TermsVersion) calendar: string;
  /** The statutory presets that it falls under. */
  @JsonColumn() statutory: string[];
  /** The language of candidates who name none. */
  @TextColumn() locale: string;
  /** The closing date for applications. */
  @InstantColumn({ nullable: true }) applyUntil: Instant | null;
  /** How many people are wanted; null when nobody said. */
  @CountColumn({ nullable: true }) openings: number | null;
  @TextColumn() status: 'open' | 'closed';
  @TextColumn({ nullable: true }) outcome: 'filled' | 'cancelled' | null;
  @InstantColumn({ nullable: true }) closedAt: Instant | null;
  /** When the last opening was filled and somebody should close it. */
  @InstantColumn({ nullable: true }) closureProposedAt: Instant | null;
  @InstantColumn() createdAt: Instant;
  @CountColumn() version: number;
  @InstantColumn() changedAt: Instant;
  /** The user who changed it last. */
  @TextColumn() changedBy: string;
}
