import { Entity, Index } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, InstantColumn, OwnReferenceColumn, TextColumn } from '../../columns';
import { Application, type ApplicationId } from '../hiring/application.entity';

/** How a candidate found it to be written to by us. Recruiters see no single one, and nothing below five. */
@Entity('experience_ratings')
@Index(['ratedAt'])
export class ExperienceRating {
  @OwnReferenceColumn(() => Application) application: ApplicationId;
  /** From 0, bad, to 10, good. */
  @CountColumn() score: number;
  @TextColumn({ nullable: true }) words: string | null;
  @InstantColumn() ratedAt: Instant;
}
