import { Entity, Index } from 'typeorm';
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
import type { UserId } from '../accounts/user.entity';
import type { TermsKind } from '../settings/terms-name.entity';

export type WhatIfId = Id<'what-if'>;

/** What a policy or a calendar would have made of the past: the question, how far it is, and what it has come to. */
@Entity('what_if_runs')
@Index(['status'])
export class WhatIfRun {
  @IdColumn() id: WhatIfId;
  @TextColumn() kind: TermsKind;
  /** The terms that are tried out, as a file has them. */
  @JsonColumn() draft: object;
  /** What the draft calls itself. */
  @TextColumn() name: string;
  /** The saved version that it is, 0 for a preset; null for a draft. */
  @CountColumn({ nullable: true }) number: number | null;
  /** Whose applications are looked at, by the name of their terms; null for all. */
  @TextColumn({ nullable: true }) replaces: string | null;
  /** The versions in whose place the draft stands; null for all. */
  @JsonColumn({ nullable: true }) hashes: string[] | null;
  @CountColumn() months: number;
  /** What was due at or after it is counted, up to `until`. */
  @InstantColumn() since: Instant;
  /** As of when all of it is judged, and as known then. */
  @InstantColumn() until: Instant;
  @ForeignIdColumn() actor: UserId;
  @InstantColumn() createdAt: Instant;
  /** `gone`: nobody sees it any more, and its lines are being deleted. */
  @TextColumn() status: 'running' | 'done' | 'failed' | 'gone';
  /** Why it failed, in a sentence. */
  @TextColumn({ nullable: true }) problem: string | null;
  @InstantColumn({ nullable: true }) finishedAt: Instant | null;
  /** Applications to be looked at, and those that were. */
  @CountColumn() total: number;
  @CountColumn() done: number;
  /** How many promises differ, of those that were looked at. */
  @CountColumn() lines: number;
  /** The last application that was looked at: they go in the order of their ids. */
  @TextColumn() cursor: string;
  /** Who works on it, and until when nobody else may. */
  @TextColumn({ nullable: true }) lease: string | null;
  @InstantColumn({ nullable: true }) leaseUntil: Instant | null;
  /** What it comes to so far. */
  @JsonColumn() sums: object;
}
