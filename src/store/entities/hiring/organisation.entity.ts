import { Entity } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  ForeignIdColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../../columns';

/** How far the first set-up has come. */
export interface FirstRunState {
  /** The steps that somebody has saved. */
  done: string[];
  /** Somebody does not want to see its progress any more. */
  isPutAway: boolean;
}

/** Whose service this is. There is one row at most; none before the first set-up has come so far. */
@Entity('organisations')
export class Organisation {
  @IdColumn() id: Id<'organisation'>;
  /** As candidates know it. */
  @TextColumn() name: string;
  /** IANA name: of those whose own is not known. */
  @TextColumn() timezone: string;
  /** The language of candidates and people who name none. */
  @TextColumn() locale: string;
  @InstantColumn() createdAt: Instant;
  @CountColumn() version: number;
  @InstantColumn() changedAt: Instant;
  /** The user who changed it last, or `system`. */
  @TextColumn() changedBy: string;
  /** The policy of jobs that name none: one of the organisation's own, or a preset; null for the preset of Lupaus. */
  @TextColumn({ nullable: true }) policy: string | null;
  /** The calendar of jobs that name none, likewise. */
  @TextColumn({ nullable: true }) calendar: string | null;
  /** The pipeline of jobs that name none; null for the first that was made. */
  @ForeignIdColumn({ nullable: true }) pipeline: string | null;
  @JsonColumn({ nullable: true }) firstRun: FirstRunState | null;
}
