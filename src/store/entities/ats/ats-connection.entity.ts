import { Entity, Index } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { CountColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { User, type UserId } from '../accounts/user.entity';

export type AtsConnectionId = Id<'ats_connection'>;

/** An applicant tracking system that tells us what happens in it, and may be asked. */
@Entity('ats_connections')
@Index(['status'])
export class AtsConnection {
  @IdColumn() id: AtsConnectionId;
  @TextColumn() vendor: 'greenhouse' | 'lever' | 'ashby' | 'teamtailor' | 'workable';
  /** What people here call it. */
  @TextColumn() name: string;
  /** The hook's signing key, or several on a line each, sealed for the place `<id>/secret`; null until known. */
  @TextColumn({ nullable: true }) secret: string | null;
  /** The one before, sealed for `<id>/secret` too, and until when it is good as well. */
  @TextColumn({ nullable: true }) oldSecret: string | null;
  @InstantColumn({ nullable: true }) oldSecretUntil: Instant | null;
  /** The API key, sealed for the place `<id>/token`; null when the API is not asked. */
  @TextColumn({ nullable: true }) token: string | null;
  /** Workable: the account's subdomain. */
  @TextColumn({ nullable: true }) subdomain: string | null;
  /** Who writes to its candidates: `ats` means that we send nothing by ourselves. */
  @TextColumn() mails: 'lupaus' | 'ats';
  /** Who answers where its recruiter is none of us. */
  @ReferenceColumn(() => User) defaultOwner: UserId;
  /** `off`: nothing is taken, and nothing asked. */
  @TextColumn() status: 'active' | 'off';
  /** How many deliveries were refused, ever. */
  @CountColumn() refused: number;
  /** Since when what changed there has not been looked at; null before the first time. */
  @InstantColumn({ nullable: true }) reconcileFrom: Instant | null;
  /** When looking last came to an end. */
  @InstantColumn({ nullable: true }) reconciledAt: Instant | null;
  /** What kept the last look from its end, in a sentence; null when nothing did. */
  @TextColumn({ nullable: true }) reconcileProblem: string | null;
  @InstantColumn() createdAt: Instant;
  @ReferenceColumn(() => User) createdBy: UserId;
  /** Of what people chose, up to the secrets; counts and looks do not change it. */
  @CountColumn() version: number;
  @InstantColumn() changedAt: Instant;
  @ReferenceColumn(() => User) changedBy: UserId;
}
