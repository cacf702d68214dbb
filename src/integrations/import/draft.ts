import type { Instant } from '../../kernel/instant';
import type { LoggedEvent } from '../../sla/log/row-reader';

/** Where in the file something stands. */
export interface Place {
  /** Of the file, the header is line 1; of a spreadsheet the row. */
  line: number;
  /** As the header calls it; null when the whole line is meant. */
  column: string | null;
}

/** What is wrong with a row, and what was expected. */
export interface BadRow extends Place {
  why: string;
}

/** An application as a row of a file has it, read and checked; nothing of it is looked up yet. */
export interface ImportedApplication {
  /** The row's line in the file. */
  line: number;
  externalId: string | null;
  candidate: { name: string; email: string | null; phone: string | null };
  /** By its name or id in the file. */
  job: string;
  /** As the file calls it; null for the first. */
  stage: string | null;
  /** Name or address, as the file has it; null for the job's owner. */
  recruiter: string | null;
  /** Null when the file does not say. */
  appliedAt: Instant | null;
  stageSince: Instant | null;
  /** When the candidate last heard something, by which what stands "for the record" is kept or broken. */
  lastContactAt: Instant | null;
  /** `closed`: the job was, without them; only a history says so. */
  status: SaidStatus | 'closed';
  endedAt: Instant | null;
  /** All that happened to it, where the file is a log of events; it stands for everything that is dated above. */
  history?: readonly ToldEvent[];
}

/** An event of a log, with what it decided. */
export type ToldEvent = LoggedEvent & { outcome?: string };

/** What a table can say of an application. */
export type SaidStatus = 'active' | 'rejected' | 'withdrawn' | 'hired';

/** What the person chose in the mapping step; saved for the next file with the same header. */
export interface Mapping {
  /** Field -> header of the file. */
  columns: Partial<Record<ImportField, string>>;
  /** How dates without an order of their own are to be read; null as long as nobody was asked. */
  dates: 'day_first' | 'month_first' | 'iso' | null;
  /** IANA zone for times without an offset. */
  zone: string;
  /** What the file calls a stage, a job, a recruiter, a status -> ours (an id; a status's name). */
  stages: Record<string, string>;
  jobs: Record<string, string>;
  recruiters: Record<string, string>;
  statuses: Record<string, SaidStatus>;
}

/** What a column can be. */
export const IMPORT_FIELDS = [
  'externalId',
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'job',
  'stage',
  'recruiter',
  'appliedAt',
  'stageSince',
  'lastContactAt',
  'status',
  'endedAt',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
