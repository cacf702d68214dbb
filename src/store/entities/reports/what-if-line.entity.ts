import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { ForeignIdColumn, InstantColumn, TextColumn } from '../../columns';
import type { ApplicationId } from '../hiring/application.entity';
import type { JobId } from '../hiring/job.entity';
import type { WhatIfId } from './what-if-run.entity';

/** A promise that would have been due at another time, or would have come to something else. */
@Entity('what_if_lines')
@Index(['run', 'at', 'number'])
export class WhatIfLine {
  @PrimaryColumn({ type: 'varchar', length: 26 }) run: WhatIfId;
  /** From 1, without gaps. */
  @PrimaryColumn({ type: 'integer' }) number: number;
  @ForeignIdColumn() application: ApplicationId;
  @ForeignIdColumn() job: JobId;
  @TextColumn() rule: string;
  @TextColumn() title: string;
  /** What opened it; a commitment of the application has the same. */
  @TextColumn() key: string;
  /** When it was due; of one that was not there, when it would have been. */
  @InstantColumn() at: Instant;
  @TextColumn() movement: 'earlier' | 'later' | 'same' | 'gone' | 'added';
  /** Whether it would have been broken and was not, or the other way round. */
  @TextColumn() turn: 'broke' | 'spared' | 'same';
  @InstantColumn({ nullable: true }) wasDue: Instant | null;
  @TextColumn({ nullable: true }) wasStatus: string | null;
  /** The id of who was charged with it. */
  @TextColumn({ nullable: true }) wasCharged: string | null;
  @InstantColumn({ nullable: true }) wouldDue: Instant | null;
  @TextColumn({ nullable: true }) wouldStatus: string | null;
  @TextColumn({ nullable: true }) wouldCharged: string | null;
}
