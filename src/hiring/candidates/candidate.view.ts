import { formatInstant } from '../../kernel/instant';
import type { Candidate } from '../../store/entities/hiring/candidate.entity';

/** A person who applied. */
export class CandidateView {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  contact: string;
  locale: string;
  timezone: string | null;
  internal: boolean;
  createdAt: string;
  /** When everything that said who it is was taken away; null while it is there. */
  erasedAt: string | null;
  version: number;
}

/** A mail that goes out again, to a new address. */
export class SentAgainView {
  message: string;
  insteadOf: string;
  application: string;
  subject: string;
}

/** A mail that goes to a new address. */
export class RedirectedView {
  message: string;
  application: string;
}

/** A person after a change, with the mails that go to a new address. */
export class ChangedCandidateView extends CandidateView {
  /** What had failed, is still owed and goes out again. */
  sentAgain: SentAgainView[];
  /** What waited, or was to be told by telephone instead, and goes to the new address. */
  redirected: RedirectedView[];
}

export function candidateView(candidate: Candidate): CandidateView {
  const { id, name, email, phone, contact, locale, timezone, internal, version } = candidate;
  const createdAt = formatInstant(candidate.createdAt);
  const erasedAt = candidate.erasedAt == null ? null : formatInstant(candidate.erasedAt);
  const reached = { contact, locale, timezone, internal };
  return { id, name, email, phone, ...reached, createdAt, erasedAt, version };
}
