import { Entity } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { HashIdColumn, InstantColumn, JsonColumn, TextColumn } from '../../columns';

/** A version of a policy or a calendar, in full, under the hash of its content: never changed. */
@Entity('terms_versions')
export class TermsVersion {
  @HashIdColumn() hash: string;
  @TextColumn() kind: 'policy' | 'calendar';
  @JsonColumn() content: object;
  @InstantColumn() createdAt: Instant;
}
