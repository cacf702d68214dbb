import type { RequestWants } from '../../../store/entities/hiring/colleague-request.entity';

/** What a colleague is asked, as they see it behind their link. */
export class RequestView {
  candidate: string;
  job: string;
  asker: string;
  wants: RequestWants;
  what: string;
  due: string;
  /** By when they said to answer. */
  later: string | null;
  /** When they answered. */
  answeredAt: string | null;
  /** False when the candidate does not wait any more: who asked has gone on without. */
  isWanted: boolean;
  /** IANA name of where they are. */
  timezone: string;
  /** The ends of the next working days of theirs, of which to say one is one press. */
  days: string[];
}
