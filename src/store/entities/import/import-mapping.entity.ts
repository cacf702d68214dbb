import { Entity } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { ForeignIdColumn, HashIdColumn, InstantColumn, JsonColumn } from '../../columns';
import type { UserId } from '../accounts/user.entity';

/** What was said about a file's columns and names, for the next one with the same header. */
@Entity('import_mappings')
export class ImportMapping {
  /** Of the header. */
  @HashIdColumn() hash: string;
  @JsonColumn() mapping: object;
  @InstantColumn() changedAt: Instant;
  @ForeignIdColumn() changedBy: UserId;
}
