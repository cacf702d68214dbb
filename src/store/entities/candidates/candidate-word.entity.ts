import { Entity, Index, PrimaryColumn } from 'typeorm';
import { OwnReferenceColumn } from '../../columns';
import { Candidate, type CandidateId } from '../hiring/candidate.entity';

/** A word by which a candidate is found. */
@Entity('candidate_words')
@Index(['candidate', 'word'])
export class CandidateWord {
  /** Folded, in hex. */
  @PrimaryColumn({ type: 'varchar', length: 254 }) word: string;
  @OwnReferenceColumn(() => Candidate) candidate: CandidateId;
}
