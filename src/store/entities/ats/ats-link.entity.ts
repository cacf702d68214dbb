import { Entity, Index, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import {
  FlagColumn,
  ForeignIdColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../columns';
import { Application, type ApplicationId } from '../hiring/application.entity';
import { AtsConnection, type AtsConnectionId } from './ats-connection.entity';

export type AtsLinkId = Id<'ats_link'>;

/** Hashes of what the ATS last said of a person, by which a change there is told from one that somebody made here. */
export interface SeenPerson {
  name: string;
  /** Null where the ATS said nothing. */
  email: string | null;
  phone: string | null;
  mayBeMailed: boolean;
}

/** An application of an ATS: which one it is here, and what the ATS last said of it. */
@Entity('ats_links')
@Unique(['connection', 'externalApplication'])
@Index(['connection', 'externalCandidate'])
@Index(['connection', 'isHeld'])
@Index(['application'])
export class AtsLink {
  @IdColumn() id: AtsLinkId;
  @ReferenceColumn(() => AtsConnection) connection: AtsConnectionId;
  @TextColumn() externalApplication: string;
  @TextColumn() externalCandidate: string;
  /** Null while it waits for somebody to say what its job is here. */
  @ReferenceColumn(() => Application, { nullable: true }) application: ApplicationId | null;
  /** As of when the newest was true that was heard: what is older changes nothing. */
  @InstantColumn() lastAsOf: Instant;
  /** Of the content of that. */
  @HashColumn() digest: string;
  /** Something in it waits for a mapping: it is followed again, though it is known. */
  @FlagColumn() isHeld: boolean;
  /** The status and the stage there that were followed last; null before the first. */
  @TextColumn({ nullable: true }) seenStatus: string | null;
  @TextColumn({ nullable: true }) seenStage: string | null;
  /** Whom of us the recruiter there stood for. */
  @ForeignIdColumn({ nullable: true }) seenOwner: string | null;
  @JsonColumn({ nullable: true }) seenPerson: SeenPerson | null;
}
