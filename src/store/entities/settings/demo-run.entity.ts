import { Entity } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { IdColumn, InstantColumn, JsonColumn, TextColumn } from '../../columns';

/** What the demonstration put in, by which it is taken out again. */
export interface DemoContents {
  users: string[];
  pipelines: string[];
  jobs: string[];
  candidates: string[];
  /** Versions of terms that nobody had used before it. */
  terms: string[];
  /** The ground for figures per person that it recorded; not there in demonstrations of older versions. */
  grounds?: string[];
  /** The whole installation is a demonstration, of which nothing is taken out. */
  isWhole?: true;
}

/** A demonstration that is in, or one that was and left other people's events to be sealed anew. */
@Entity('demo_runs')
export class DemoRun {
  @IdColumn() id: Id<'demo-run'>;
  @InstantColumn() startedAt: Instant;
  /** The user who asked for it. */
  @TextColumn() startedBy: string;
  @JsonColumn() contents: DemoContents;
  @InstantColumn({ nullable: true }) removedAt: Instant | null;
  @TextColumn({ nullable: true }) removedBy: string | null;
}
