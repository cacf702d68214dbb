import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  ForeignIdColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { User, type UserId } from '../accounts/user.entity';

export type ReportExportId = Id<'report-export'>;

export const EXPORT_FORMATS = ['csv', 'json', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** The report itself, or a list behind one of its numbers. */
export const EXPORTED = ['report', 'list'] as const;
export type Exported = (typeof EXPORTED)[number];

/** A file that somebody asked for and that is made while they do something else. Only they get it. */
@Entity('report_exports')
@Index(['status', 'askedAt'])
@Index(['askedBy', 'askedAt'])
export class ReportExport {
  @IdColumn() id: ReportExportId;
  @ReferenceColumn(() => User) askedBy: UserId;
  @InstantColumn() askedAt: Instant;
  /** `running` is a lease: when it has run out, it is as good as waiting. */
  @TextColumn() status: 'waiting' | 'running' | 'done' | 'failed';
  @TextColumn() format: ExportFormat;
  @TextColumn() what: Exported;
  /** What it is narrowed to, as the address of a report says it. */
  @JsonColumn() filters: object;
  @TextColumn() locale: string;
  /** By whose clock days begin; IANA name. */
  @TextColumn() zone: string;
  /** How many lines it will have; null until they are counted. */
  @CountColumn({ nullable: true }) total: number | null;
  /** How many of them are written. */
  @CountColumn() done: number;
  @CountColumn() parts: number;
  @CountColumn() bytes: number;
  /** How often it was begun. */
  @CountColumn() attempts: number;
  @ForeignIdColumn({ nullable: true }) lease: string | null;
  @InstantColumn({ nullable: true }) leasedUntil: Instant | null;
  /** The moment that the file shows. */
  @InstantColumn({ nullable: true }) asOf: Instant | null;
  /** The ids of the jobs that its reader saw then; null for all. */
  @JsonColumn({ nullable: true }) sight: readonly string[] | null;
  /** The ground on which it names persons; null where it does not. */
  @ForeignIdColumn({ nullable: true }) ground: string | null;
  @InstantColumn({ nullable: true }) finishedAt: Instant | null;
  /** Why it failed, in a sentence. */
  @TextColumn({ nullable: true }) error: string | null;
}
