import { ApiProperty } from '@nestjs/swagger';
import { formatInstant, type Instant } from '../../kernel/instant';
import type { User } from '../../store/entities/accounts/user.entity';
import type { Job } from '../../store/entities/hiring/job.entity';
import type { Stage } from '../../store/entities/hiring/stage.entity';
import { BulkView } from '../bulk/bulk.view';
import { TermsIdentityView } from '../named.view';

/** A user as the API names one. */
export class PersonView {
  id: string;
  name: string;
  email: string;
}

/** What a list of jobs shows of each. */
export class JobItem {
  id: string;
  title: string;
  department: string | null;
  status: 'open' | 'closed';
  outcome: 'filled' | 'cancelled' | null;
  owner: PersonView;
  openings: number | null;
  /** Applications that are under way. */
  active: number;
  applyUntil: string | null;
  /** When the last opening was filled, and somebody should close it. */
  closureProposedAt: string | null;
  closedAt: string | null;
  createdAt: string;
  version: number;
}

/** A stage of the job's pipeline, with the applications in it that are under way. */
export class JobStage {
  id: string;
  name: string;
  kind: string;
  silent: boolean;
  active: number;
}

/** A job with everything that is known of it. */
export class JobView extends JobItem {
  team: PersonView[];
  pipeline: string;
  stages: JobStage[];
  /** How many applications have each status. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  counts: Record<string, number>;
  locale: string;
  statutory: string[];
  policy: TermsIdentityView;
  calendar: TermsIdentityView;
}

/** A page of jobs, newest first. */
export class JobsView {
  items: JobItem[];
  /** To be given as `cursor`; null on the last page. */
  next: string | null;
}

/** A job that was closed. */
export class ClosedJobView extends JobView {
  /** The run by which everybody is told; null when nobody was waiting. */
  bulk: BulkView | null;
}

export function personView({ id, name, email }: User): PersonView {
  return { id, name, email };
}

/** @param active the job's applications under way */
export function jobItem(job: Job, owner: User, active: number): JobItem {
  const { id, title, department = null, status, outcome, openings, version } = job;
  return {
    ...{
      id,
      title,
      department,
      status,
      outcome,
      owner: personView(owner),
      openings,
      active,
      version,
    },
    applyUntil: timeOrNull(job.applyUntil),
    closureProposedAt: timeOrNull(job.closureProposedAt),
    closedAt: timeOrNull(job.closedAt),
    createdAt: formatInstant(job.createdAt),
  };
}

export function jobStage({ id, name, kind, silent }: Stage, active: number): JobStage {
  return { id, name, kind, silent, active };
}

export function timeOrNull(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
