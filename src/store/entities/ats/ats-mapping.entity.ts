import { Entity, Index, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { FlagColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { AtsConnection, type AtsConnectionId } from './ats-connection.entity';

export type AtsMappingId = Id<'ats_mapping'>;
export const MAPPING_KINDS = ['job', 'stage', 'recruiter', 'status'] as const;
export type MappingKind = (typeof MAPPING_KINDS)[number];

/** What something in an ATS is here. It stands open until somebody, or a name that is the same, says so. */
@Entity('ats_mappings')
@Unique(['connection', 'kind', 'scope', 'externalId'])
@Index(['connection', 'seenAt'])
export class AtsMapping {
  @IdColumn() id: AtsMappingId;
  @ReferenceColumn(() => AtsConnection) connection: AtsConnectionId;
  @TextColumn() kind: MappingKind;
  /** Of a stage, the id of our pipeline: one stage there may be a different one in each of ours. Else empty. */
  @TextColumn() scope: string;
  @TextColumn() externalId: string;
  @TextColumn() externalName: string;
  /** The id of our job, stage or user, or a status of ours; null while nobody has said. */
  @TextColumn({ nullable: true }) target: string | null;
  /** True where what belongs to it is not to be followed here. */
  @FlagColumn() isIgnored: boolean;
  /** When it last came. */
  @InstantColumn() seenAt: Instant;
  /** When somebody chose, and who; null where a name that is the same did, or nobody. */
  @InstantColumn({ nullable: true }) chosenAt: Instant | null;
  @TextColumn({ nullable: true }) chosenBy: string | null;
}
