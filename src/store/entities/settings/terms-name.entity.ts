import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  CountColumn,
  HashReferenceColumn,
  IdColumn,
  InstantColumn,
  TextColumn,
} from '../../columns';
import { TermsVersion } from '../journey/terms-version.entity';

export type TermsNameId = Id<'terms-name'>;
export type TermsKind = TermsVersion['kind'];

/** A policy or a calendar of the organisation's own, by its name; what it said before is in its versions. */
@Entity('terms_names')
@Index(['kind', 'nameKey'], { unique: true })
export class TermsName {
  @IdColumn() id: TermsNameId;
  @TextColumn() kind: TermsKind;
  @TextColumn() name: string;
  /** In small letters: no two are told apart by capitals alone. */
  @TextColumn() nameKey: string;
  /** The content that holds for applications received from now on. */
  @HashReferenceColumn(() => TermsVersion) hash: string;
  @InstantColumn() createdAt: Instant;
  @CountColumn() version: number;
  @InstantColumn() changedAt: Instant;
  /** The user who changed it last. */
  @TextColumn() changedBy: string;
}
