import { formatInstant, type Instant } from '../../kernel/instant';
import type { User } from '../../store/entities/accounts/user.entity';
import type { Job } from '../../store/entities/hiring/job.entity';
import type { Stage } from '../../store/entities/hiring/stage.entity';

/** A user as the API names one. */
export interface PersonView {
  id: string;
  name: string;
  email: string;
}

/** What a list of jobs shows of each. */
export interface JobItem {
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
export interface JobStage {
  id: string;
  name: string;
  kind: string;
  silent: boolean;
  active: number;
}

/** What identifies a policy or a calendar. */
type Identity = object;

/** A job with everything that is known of it. */
export interface JobView extends JobItem {
  team: PersonView[];
  pipeline: string;
  stages: JobStage[];
  /** How many applications have each status. */
  counts: Record<string, number>;
  locale: string;
  statutory: string[];
  policy: Identity;
  calendar: Identity;
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
