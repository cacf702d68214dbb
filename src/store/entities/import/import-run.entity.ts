import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  FlagColumn,
  ForeignIdColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '../../columns';
import type { UserId } from '../accounts/user.entity';

export type ImportId = Id<'import'>;

/**
 * Where an import stands. The machine works at `reading` (what is in the file), `checking` (what would come of it),
 * `waiting` and `running`, and `taking_back`; at the others it waits for a person, or it is over.
 */
export const IMPORT_STATUSES = [
  ...(['reading', 'mapping', 'checking', 'checked', 'waiting', 'running', 'stopped'] as const),
  ...(['done', 'failed', 'taking_back', 'taken_back'] as const),
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** A file of applications that somebody brings in: what was chosen, how far it is, and what came of it. */
@Entity('import_runs')
@Index(['status'])
export class ImportRun {
  @IdColumn() id: ImportId;
  @ForeignIdColumn() actor: UserId;
  @InstantColumn() createdAt: Instant;
  @TextColumn() status: ImportStatus;
  /** What the person calls the file. */
  @TextColumn() fileName: string;
  /** By which the file is found; null when it has been deleted. */
  @TextColumn({ nullable: true }) file: string | null;
  @InstantColumn() bytes: number;
  /** Of its content: a row without an id of its own is told apart by it. */
  @HashColumn() sha256: string;
  /** How the file is to be read, as far as it was said: its encoding, the sheet of it. */
  @JsonColumn() options: object;
  /** Whether it is a log of events, as a replay takes it. */
  @FlagColumn() isHistory: boolean;
  /** Null until it was read. */
  @JsonColumn({ nullable: true }) header: string[] | null;
  /** By which the mapping of another file with the same header is found. */
  @HashColumn({ nullable: true }) headerHash: string | null;
  /** What the person said about columns, dates and names. */
  @JsonColumn({ nullable: true }) mapping: object | null;
  /** What stands in the file that must be known: stages, jobs and recruiters by the file's names, and what is open. */
  @JsonColumn({ nullable: true }) found: object | null;
  /** What would come of it, or what came of it so far. */
  @JsonColumn() counts: object;
  /** The first rows as they would be. */
  @JsonColumn({ nullable: true }) first: object[] | null;
  /** What was confirmed. */
  @JsonColumn({ nullable: true }) choices: object | null;
  /** When it was confirmed: the instant at which promises start. */
  @InstantColumn({ nullable: true }) confirmedAt: Instant | null;
  /** Rows of the file, and those that were gone through. */
  @CountColumn() total: number;
  @CountColumn() done: number;
  /** The last line that was gone through. */
  @CountColumn() cursor: number;
  /** Jobs that were made for it. */
  @JsonColumn() jobsMade: string[];
  /** Why it failed, or was not taken back as a whole, in a sentence. */
  @TextColumn({ nullable: true }) problem: string | null;
  @InstantColumn({ nullable: true }) finishedAt: Instant | null;
  /** Who works on it, and until when nobody else may. */
  @TextColumn({ nullable: true }) lease: string | null;
  @InstantColumn({ nullable: true }) leaseUntil: Instant | null;
}
