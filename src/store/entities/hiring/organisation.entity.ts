import { Entity } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, IdColumn, InstantColumn, TextColumn } from '../../columns';

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
}
