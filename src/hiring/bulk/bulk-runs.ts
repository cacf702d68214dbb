import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import { ConflictError, InputError, NotFoundError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import { formatInstant } from '../../kernel/instant';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { BulkRun } from '../../store/entities/bulk/bulk-run.entity';
import type { CandidateId } from '../../store/entities/hiring/candidate.entity';
import type { JobId } from '../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Sight } from '../jobs/sight.repository';
import type { BulkView } from './bulk.view';
import { assertTimes } from './each-form';
import { BulkRepository } from './bulk.repository';
import type { OutcomeForm } from './outcomes';

const MOST_FAILURES = 1000;

/** One verb for many applications: what is asked for, how far it is, and its end. */
@Injectable()
export class BulkRuns {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: BulkRepository,
    private readonly sight: Sight,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for a verb on many applications; the workers do it.
   * @param applications each is done once, however often it is named
   * @throws InputError for times that have passed, and for two applications of one candidate, unless nobody is told
   * @throws NotFoundError naming the first that is not there, or not theirs; then none is done
   */
  start(
    verb: BulkRun['verb'],
    form: object,
    applications: readonly string[],
    caller: Caller,
  ): Promise<BulkRun> {
    return this.units.run(async () => {
      const found = await this.stored.among(applications, await this.sight.jobsOf(caller));
      const missing = applications.findIndex((id) => !found.has(id as ApplicationId));
      if (missing >= 0) {
        throw new NotFoundError(`applications[${missing}]: there is no application with that id.`);
      }
      if (verb !== 'outcome') assertOneLetterEach(form, found);
      const now = this.clock.now();
      assertTimes(verb, form, now);
      const run: BulkRun = {
        ...{ id: newId(now), verb, form, actor: caller.id, total: found.size },
        ...{ createdAt: now, finishedAt: null },
      };
      await this.stored.add(run, [...found.keys()]);
      return run;
    });
  }

  /** @throws NotFoundError also for one that somebody else asked for, unless the caller sees all */
  async find(id: string, caller: Caller): Promise<BulkRun> {
    const run = await this.stored.find(id);
    if (run && (run.actor === caller.id || seesAll(caller))) return run;
    throw new NotFoundError('There is no bulk run with that id.');
  }

  /** How far it is. */
  view({ id, verb, total, createdAt }: BulkRun): Promise<BulkView> {
    return this.units.snapshot(async () => {
      const { waiting, done, failed, stopped, undone } = await this.stored.countsOf(id);
      const { finishedAt } = (await this.stored.find(id))!;
      const failures = await this.stored.failuresOf(id, MOST_FAILURES);
      return {
        ...{ id, verb, status: waiting > 0 ? 'running' : stopped > 0 ? 'stopped' : 'done' },
        ...{ total, done, failed, waiting, stopped, undone },
        createdAt: formatInstant(createdAt),
        finishedAt: finishedAt === null ? null : formatInstant(finishedAt),
        failures: failures.map(({ application, problem }) => ({
          application,
          problem: problem ?? '',
        })),
      } satisfies BulkView;
    });
  }

  /**
   * Stops what waits; what is done stays done.
   * @throws ConflictError for the outcome of a closed job, which everybody is owed as long as it is closed
   */
  async stop(run: BulkRun): Promise<void> {
    if (run.verb !== 'outcome') return this.end(run);
    throw new ConflictError(
      'Everybody is owed the outcome of a closed job; POST /jobs/:id/reopening takes the closure back.',
    );
  }

  /** Stops telling the outcome of a job. In a unit. */
  async stopOutcomesOf(job: JobId): Promise<void> {
    const runs = (await this.stored.unfinished()).filter(({ verb }) => verb === 'outcome');
    for (const run of runs) if ((run.form as OutcomeForm).job === job) await this.end(run);
  }

  private async end({ id }: BulkRun): Promise<void> {
    await this.units.run(async () => {
      await this.units.lock(`bulk/${id}`);
      await this.stored.stop(id);
      await this.stored.finish(id, this.clock.now());
    });
  }
}

function assertOneLetterEach(
  form: { silent?: boolean },
  found: ReadonlyMap<ApplicationId, CandidateId>,
): void {
  if (form.silent === true) return;
  const first = new Map<CandidateId, ApplicationId>();
  for (const [application, candidate] of found) {
    const other = first.get(candidate);
    if (other !== undefined) {
      throw new InputError(
        `applications: ${other} and ${application} are of one candidate, who would get two letters; leave one of them out`,
        'two_of_one_candidate',
      );
    }
    first.set(candidate, application);
  }
}
