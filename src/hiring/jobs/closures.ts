import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import type { BulkRun } from '../../store/entities/bulk/bulk-run.entity';
import type { Job, JobId } from '../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { BulkRuns } from '../bulk/bulk-runs';
import type { OutcomeForm } from '../bulk/outcomes';
import { JobChanges } from './job-changes';
import type { ClosureForm } from './job.form';
import { JobsRepository } from './jobs.repository';

/** The end of a job, and what everybody who applied is owed by it. */
@Injectable()
export class Closures {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: JobsRepository,
    private readonly changes: JobChanges,
    private readonly runs: BulkRuns,
    private readonly clock: Clock,
  ) {}

  /**
   * Closes a job at once. Everybody whose application is under way is owed the outcome, as of this instant; with a
   * message they are told. That is done one application after the other, by a bulk run.
   * @returns the run; null when nobody was waiting
   * @throws InputError `job_closed` when it is closed already
   */
  close(id: string, form: ClosureForm, caller: Caller): Promise<{ job: Job; run: BulkRun | null }> {
    return this.units.run(async () => {
      const job = await this.changes.open(id, caller, undefined, ({ status }, now) => {
        if (status === 'closed') throw new InputError('The job is closed already.', 'job_closed');
        const { outcome } = form;
        return Promise.resolve({
          ...{ status: 'closed' as const, outcome, closedAt: now, closureProposedAt: null },
        });
      });
      // no application is held while the job is: a verb that holds one may wait for the job
      const waiting = await this.stored.activeOf(job.id);
      if (waiting.length === 0) return { job, run: null };
      const told: OutcomeForm = {
        ...{ job: job.id, outcome: form.outcome, at: job.closedAt! },
        message: form.message ?? null,
      };
      return { job, run: await this.runs.start('outcome', told, waiting, caller) };
    });
  }

  /**
   * Opens a closed job again, or takes back that its closure is proposed. Those who were closed out stay so, and are
   * owed the outcome; who has not been reached yet stays under way.
   * @throws InputError `job_open` when there is nothing to take back
   */
  reopen(id: string, caller: Caller): Promise<Job> {
    return this.units.run(async () => {
      const job = await this.changes.open(id, caller, undefined, (before) => {
        if (before.status === 'open' && before.closureProposedAt === null) {
          throw new InputError('The job is open, and nobody proposes to close it.', 'job_open');
        }
        return Promise.resolve({
          ...{ status: 'open' as const, outcome: null, closedAt: null, closureProposedAt: null },
        });
      });
      await this.runs.stopOutcomesOf(job.id);
      return job;
    });
  }

  /** Proposes the closure of a job when its last opening is filled. In the unit of the hire, once its row says so. */
  async proposeWhenFilled(id: JobId): Promise<void> {
    // two last hires at once must see each other
    await this.stored.hold(id);
    const { status, openings, closureProposedAt } = await this.stored.find(id);
    if (status === 'closed' || openings === null || closureProposedAt !== null) return;
    if ((await this.stored.hiredIn(id)) < openings) return;
    await this.stored.change(id, { closureProposedAt: this.clock.now() });
  }
}
