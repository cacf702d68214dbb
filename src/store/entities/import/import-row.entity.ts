import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CountColumn,
  FlagColumn,
  ForeignIdColumn,
  OwnReferenceColumn,
  TextColumn,
} from '../../columns';
import type { ApplicationId } from '../hiring/application.entity';
import type { CandidateId } from '../hiring/candidate.entity';
import { ImportRun, type ImportId } from './import-run.entity';

/** What became of a row of a file. */
export const IMPORT_OUTCOMES = ['new', 'known', 'duplicate', 'bad'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** A row of an imported file of which something is to be remembered; none says who somebody is. */
@Entity('import_rows')
@Index(['run', 'outcome', 'line'])
@Index(['application'])
export class ImportRow {
  @OwnReferenceColumn(() => ImportRun) run: ImportId;
  /** In the file; the header is line 1. */
  @PrimaryColumn({ type: 'integer' }) line: number;
  @TextColumn() outcome: ImportOutcome;
  /** What was made of it, or was there. */
  @ForeignIdColumn({ nullable: true }) application: ApplicationId | null;
  @ForeignIdColumn({ nullable: true }) candidate: CandidateId | null;
  /** Whether the candidate was not known before. */
  @FlagColumn() madeCandidate: boolean;
  /** How many events were imported: with more, something has happened since. */
  @CountColumn() events: number;
  /** Of a bad row: which cell, as the header calls it; null for the whole row. */
  @TextColumn({ nullable: true }) column: string | null;
  @TextColumn({ nullable: true }) why: string | null;
}
