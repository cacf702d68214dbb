import { Entity, Index, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, ForeignIdColumn, IdColumn, InstantColumn, TextColumn } from '../../columns';

/** What a letter said from some time on, in HR's own words. The last of a letter and language holds. */
@Entity('template_versions')
@Unique(['number'])
@Index(['name', 'locale', 'number'])
export class TemplateVersion {
  @IdColumn() id: Id<'template-version'>;
  /** Over all letters, in the order of saving: whoever knows the highest knows them all. */
  @CountColumn() number: number;
  /** Of the letter. */
  @TextColumn() name: string;
  @TextColumn() locale: string;
  /** Null: from here on as shipped again. */
  @TextColumn({ nullable: true }) source: string | null;
  /** What mjml made of the source when it was saved, so that no process waits for it when it sends. */
  @TextColumn({ nullable: true }) html: string | null;
  @InstantColumn() at: Instant;
  /** The user who saved it. */
  @ForeignIdColumn() by: string;
}
