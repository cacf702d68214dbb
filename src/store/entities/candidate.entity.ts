import { Entity } from 'typeorm';
import type { Id } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { IdColumn, InstantColumn, TextColumn } from '../columns';

export type CandidateId = Id<'candidate'>;

/** A person who applies. The only table, with the mails, that says who somebody is. */
@Entity('candidates')
export class Candidate {
  @IdColumn() id: CandidateId;
  @TextColumn() name: string;
  @TextColumn({ nullable: true }) email: string | null;
  /** The address in the form in which two spellings of one are equal. */
  @TextColumn({ nullable: true }) emailKey: string | null;
  @TextColumn({ nullable: true }) phone: string | null;
  /** The language the person is written to in. */
  @TextColumn() locale: string;
  @InstantColumn() createdAt: Instant;
}
