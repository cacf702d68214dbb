import type { Instant } from '../../kernel/instant';
import type { ApplicationStatus } from '../../store/entities/hiring/application.entity';

/** An application of somebody who was found. */
export interface FoundApplication {
  application: string;
  candidate: string;
  email: string | null;
  job: { id: string; title: string };
  stage: string;
  status: ApplicationStatus;
  /** When the next thing is owed; null when nothing is. */
  dueAt: Instant | null;
}

/** A job that was found. */
export interface FoundJob {
  id: string;
  title: string;
  status: 'open' | 'closed';
}

/** What was found. */
export interface SearchView {
  /** `empty`: nothing was asked; `short`: too little to look for. */
  state: 'empty' | 'short' | 'found';
  applications: FoundApplication[];
  /** There are more than are shown. */
  isMore: boolean;
  jobs: FoundJob[];
}
