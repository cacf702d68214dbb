import { Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  HashReferenceColumn,
  InstantColumn,
  OwnReferenceColumn,
  TextColumn,
} from '../../columns';
import { TermsVersion } from '../journey/terms-version.entity';
import { TermsName, type TermsNameId } from './terms-name.entity';

/** What a policy or a calendar of that name said from then on. Never changed. */
@Entity('terms_name_versions')
export class TermsNameVersion {
  @OwnReferenceColumn(() => TermsName) terms: TermsNameId;
  /** From 1, without gaps. */
  @PrimaryColumn({ type: 'integer' }) number: number;
  @HashReferenceColumn(() => TermsVersion) hash: string;
  @InstantColumn() at: Instant;
  /** The user who made it. */
  @TextColumn() by: string;
  /** The earlier version that it brought back. */
  @CountColumn({ nullable: true }) restored: number | null;
}
