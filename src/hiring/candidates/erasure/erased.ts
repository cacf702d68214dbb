import type { Instant } from '../../../kernel/instant';
import type { CandidateId } from '../../../store/entities/hiring/candidate.entity';

/** What an erasure came to, in numbers: nothing of the person is in it. */
export interface Erased {
  candidate: CandidateId;
  at: Instant;
  /** False when the candidate had been erased before, and nothing was left to do. */
  isNew: boolean;
  applications: number;
  /** Mails that had not left and will not. */
  cancelled: number;
}

/** In place of a name that is gone, the same in every language. */
export const NO_NAME = '—';
