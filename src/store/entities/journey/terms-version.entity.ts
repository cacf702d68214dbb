import { Entity } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, HashIdColumn, InstantColumn, JsonColumn, TextColumn } from '../../columns';

/** A version of a policy or a calendar, in full, under the hash of its content: never changed. */
@Entity('terms_versions')
export class TermsVersion {
  @HashIdColumn() hash: string;
  @TextColumn() kind: 'policy' | 'calendar';
  @JsonColumn() content: object;
  @InstantColumn() createdAt: Instant;
  /** The number of the seal that covers it; null until there is one. */
  @CountColumn({ nullable: true }) seal: number | null;
}
