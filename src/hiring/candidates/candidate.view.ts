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

export function candidateView(candidate: Candidate): CandidateView {
  const { id, name, email, phone, contact, locale, timezone, internal, version } = candidate;
  const createdAt = formatInstant(candidate.createdAt);
  return { id, name, email, phone, contact, locale, timezone, internal, createdAt, version };
}
