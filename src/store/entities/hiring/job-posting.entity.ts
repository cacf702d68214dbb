import { Entity, Index, Unique } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  FlagColumn,
  InstantColumn,
  OwnReferenceColumn,
  TextColumn,
} from '../../columns';
import { Job, type JobId } from './job.entity';

/** How a job stands on the open pages, where anybody may apply. A job without one is shown to nobody. */
@Entity('job_postings')
@Unique(['slug'])
@Index(['isPublic'])
export class JobPosting {
  @OwnReferenceColumn(() => Job) job: JobId;
  /** Its part of the address: small letters, digits and hyphens. */
  @TextColumn() slug: string;
  @FlagColumn() isPublic: boolean;
  /** Paragraphs with empty lines between them. */
  @TextColumn() description: string;
  /** Where the work is done, a key of `PLACES`: which law asks for the pay. */
  @TextColumn() place: string;
  /** In words: "3 400–4 100 € a month". */
  @TextColumn({ nullable: true }) payRange: string | null;
  /** In place of the usual words that an applicant agrees to. */
  @TextColumn({ nullable: true }) consentText: string | null;
  /** How many months an application is kept at most after its end; null for what is usual at that place. */
  @CountColumn({ nullable: true }) keepMonths: number | null;
  @CountColumn() version: number;
  @InstantColumn() changedAt: Instant;
  /** The user who changed it last. */
  @TextColumn() changedBy: string;
}
