import type { Arrival } from '../../../hiring/intake/arrival';
import type { JourneyEvent } from '../../../journey/record/journal-event';
import { parseAddress } from '../../../kernel/address';
import type { User } from '../../../store/entities/accounts/user.entity';
import type { Job } from '../../../store/entities/hiring/job.entity';
import type { Stage } from '../../../store/entities/hiring/stage.entity';
import type { BadRow, ImportedApplication, Mapping } from '../draft';
import { historyEvents } from '../history/history-events';
import type { Here } from './directory';
import { LEFT, NEW_JOB, jobNamed, openJobNamed, single, stageNamed, userNamed } from './meanings';
import { reason } from '../rows/reasons';

/** A row with everything in it found here; when and how it is recorded is still to be said. */
export interface Resolved {
  row: ImportedApplication;
  job: Job;
  stage: Stage;
  /** Of the job's pipeline: where it lay before is not known. */
  firstStage: Stage;
  owner: User;
  /** Null for a row that has neither an id nor an address. */
  externalId: string | null;
  candidate: Arrival['candidate'];
  /** What is recorded of it as the file tells it; null where that follows from the row. */
  history: JourneyEvent[] | null;
}

const ENDS: readonly string[] = ['hired', 'rejected', 'withdrawn'];

/** Finds what the rows of a file mean here. */
export class Resolver {
  private readonly jobs: ReadonlyMap<string, Job>;
  private readonly stages: ReadonlyMap<string, Stage>;

  /**
   * @param made jobs that are made for this import, by their name in the file
   * @param mark tells the file's rows that have no id of their own from those of another file
   */
  constructor(
    private readonly mapping: Mapping,
    private readonly here: Here,
    private readonly made: ReadonlyMap<string, Job>,
    private readonly mark: string,
  ) {
    this.jobs = new Map(here.jobs.map((job) => [job.id, job]));
    this.stages = new Map([...here.stages.values()].flat().map((stage) => [stage.id, stage]));
  }

  /** The row with what it means here, or why it means nothing. */
  resolve(row: ImportedApplication): Resolved | BadRow {
    const job = this.jobOf(row.job);
    if (!job) return this.bad(row, 'job', reason('unknown_job', row.job));
    if (job.status === 'closed' && row.status === 'active') {
      return this.bad(row, 'job', reason('closed_job', job.title));
    }
    const stage = this.stageOf(row, job);
    if (!stage) {
      const names = this.here.stages.get(job.pipeline)!.map(({ name }) => name);
      const why = reason('unknown_stage', row.stage ?? '', job.title, names.join(', '));
      return this.bad(row, 'stage', why);
    }
    const owner = this.ownerOf(row.recruiter, job);
    if (!owner) {
      return this.bad(row, 'recruiter', reason('nobody', row.recruiter ?? ''));
    }
    if (owner.status === 'disabled' && row.status === 'active') {
      return this.bad(row, 'recruiter', reason('no_account', owner.name));
    }
    if (row.endedAt !== null && row.appliedAt !== null && row.endedAt < row.appliedAt) {
      return this.bad(row, 'endedAt', reason('ended_first'));
    }
    const firstStage = this.here.stages.get(job.pipeline)![0]!;
    const history = this.historyOf(row, job, firstStage);
    if (typeof history === 'string') {
      return this.bad(row, 'recruiter', reason('nobody', history));
    }
    const { name, email: written, phone } = row.candidate;
    const email = written === null ? null : parseAddress(written);
    const isNameless = row.externalId === null && email === null;
    return {
      ...{ row, job, stage, firstStage, owner, history },
      ...{ candidate: { name, email, phone } },
      externalId: isNameless ? `${this.mark}-${row.line}` : row.externalId,
    };
  }

  private jobOf(name: string): Job | null {
    const said = this.mapping.jobs[name];
    if (said === NEW_JOB) return this.made.get(name) ?? openJobNamed(name, this.here);
    if (said !== undefined) return this.jobs.get(said) ?? null;
    return jobNamed(name, this.here);
  }

  /** Where it lies; what has ended may lie anywhere. */
  private stageOf(row: ImportedApplication, { pipeline }: Job): Stage | null {
    const stages = this.here.stages.get(pipeline)!;
    const under = stages.filter(({ kind }) => !ENDS.includes(kind));
    const first = under[0] ?? stages[0]!;
    if (row.stage === null) return first;
    const said = this.mapping.stages[row.stage];
    if (said === LEFT) return first;
    const meant = said === undefined ? null : (this.stages.get(said) ?? null);
    const own =
      meant?.pipeline === pipeline
        ? meant
        : (stageNamed(meant?.name ?? row.stage, stages) ?? this.sameKind(meant, stages));
    // a log may name stages that are no more
    const isNeeded = row.status === 'active' && row.history === undefined;
    if (own === null) return isNeeded ? null : first;
    // an end is said by the status; until then it lay in a stage before
    return ENDS.includes(own.kind) ? (isNeeded ? null : first) : own;
  }

  /** @returns the name of somebody who is nobody here, when there is one */
  private historyOf(
    { history }: ImportedApplication,
    job: Job,
    firstStage: Stage,
  ): JourneyEvent[] | string | null {
    if (history === undefined) return null;
    const stages = this.here.stages.get(job.pipeline)!;
    return historyEvents(history, {
      ...{ job, firstStage, ownerOf: (name) => this.ownerOf(name, job) },
      stageOf: (name, kind) =>
        (name === null ? null : stageNamed(name, stages)) ??
        single(stages.filter((one) => one.kind === kind)),
    });
  }

  private sameKind(meant: Stage | null, stages: readonly Stage[]): Stage | null {
    if (meant === null) return null;
    return single(stages.filter(({ kind }) => kind === meant.kind));
  }

  private ownerOf(name: string | null, { owner }: Job): User | null {
    const jobs = this.here.users.get(owner)!;
    if (name === null) return jobs;
    const said = this.mapping.recruiters[name];
    if (said === LEFT) return jobs;
    if (said !== undefined) return this.here.users.get(said) ?? null;
    return userNamed(name, this.here);
  }

  private bad(
    { line }: ImportedApplication,
    field: 'job' | 'stage' | 'recruiter' | 'endedAt',
    why: string,
  ): BadRow {
    return { line, column: this.mapping.columns[field] ?? null, why };
  }
}
