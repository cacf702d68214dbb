import type { JourneyEvent } from '../../journey/record/journal-event';
import type { EmailAddress } from '../../kernel/address';
import type { Instant } from '../../kernel/instant';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { ApplicationStatus } from '../../store/entities/hiring/application.entity';
import type { Job } from '../../store/entities/hiring/job.entity';
import type { StageId } from '../../store/entities/hiring/stage.entity';

/** An application as another system had it, with everything in it found here. */
export interface Arrival {
  job: Job;
  /** Where it lies now. */
  stage: StageId;
  stageSince: Instant | null;
  /** Who answers for it after all that happened. */
  owner: UserId;
  externalId: string | null;
  candidate: { name: string; email: EmailAddress | null; phone: string | null };
  status: ApplicationStatus;
  receivedAt: Instant;
  appliedAt: Instant | null;
  /** In order of time, the first its receipt. */
  events: readonly JourneyEvent[];
  /** Whether the candidate is written to as if they had just applied. */
  isReceipted: boolean;
}
