import { formatInstant } from '../../kernel/instant';
import type { Candidate } from '../../store/entities/hiring/candidate.entity';

/** A person who applied. */
export interface CandidateView {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  contact: string;
  locale: string;
  timezone: string | null;
  internal: boolean;
  createdAt: string;
  version: number;
}

/** A person after a change, with the mails that go to a new address. */
export interface ChangedCandidateView extends CandidateView {
  /** What had failed, is still owed and goes out again. */
  sentAgain: { message: string; insteadOf: string; application: string; subject: string }[];
  /** What waited, or was to be told by telephone instead, and goes to the new address. */
  redirected: { message: string; application: string }[];
}

export function candidateView(candidate: Candidate): CandidateView {
  const { id, name, email, phone, contact, locale, timezone, internal, version } = candidate;
  const createdAt = formatInstant(candidate.createdAt);
  return { id, name, email, phone, contact, locale, timezone, internal, createdAt, version };
}
