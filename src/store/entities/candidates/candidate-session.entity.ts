import { Entity, Index, Unique } from 'typeorm';
import type { Id } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { HashColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../columns';
import { Candidate, type CandidateId } from '../hiring/candidate.entity';

/** A candidate who opened a link in a mail. The cookie's value is known by its hash only. */
@Entity('candidate_sessions')
@Unique(['hash'])
@Index(['candidate'])
@Index(['endsAt'])
export class CandidateSession {
  @IdColumn() id: Id<'candidate_session'>;
  @ReferenceColumn(() => Candidate) candidate: CandidateId;
  @HashColumn() hash: string;
  /** The language of the pages, where it is another than that of the mails. */
  @TextColumn({ nullable: true }) locale: string | null;
  @InstantColumn() createdAt: Instant;
  @InstantColumn() endsAt: Instant;
}
