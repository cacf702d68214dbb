import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import type { CommitmentId } from '../../../store/entities/journey/commitment-row.entity';

/** What the recruiter said about a promise that they broke. */
export interface Explanation {
  words: string;
  /** The name of who wrote it. */
  by: string;
  at: Instant;
}

/** Where explanations are kept; null where there is none. */
export type ExplanationSource = (commitment: CommitmentId) => Promise<Explanation | null>;

/** Explanations of broken promises, from the room that keeps them: it says so when it starts. */
@Injectable()
export class Explanations {
  private source: ExplanationSource = () => Promise.resolve(null);

  comeFrom(source: ExplanationSource): void {
    this.source = source;
  }

  of(commitment: CommitmentId): Promise<Explanation | null> {
    return this.source(commitment);
  }
}
