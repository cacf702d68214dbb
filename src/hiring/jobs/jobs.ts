import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import { parseInstant } from '../../kernel/instant';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { Job } from '../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { JobForm } from './job.form';
import { JobsRepository } from './jobs.repository';
import { assertMaySetTerms } from '../own-terms';
import { JobTerms } from '../terms/job-terms';
import { Pipelines } from './pipelines.repository';

/** The openings. */
@Injectable()
export class Jobs {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: JobsRepository,
    private readonly pipelines: Pipelines,
    private readonly users: Users,
    private readonly terms: JobTerms,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a job.
   * @param caller who owns it when the form names nobody, and is on its team
   * @throws InputError for a policy or calendar that cannot be read, an unknown pipeline or person, a closing date that has passed
   * @throws ForbiddenError for a recruiter's own policy or calendar
   */
  open(form: JobForm, caller: Caller): Promise<Job> {
    return this.units.run(async () => {
      assertMaySetTerms(form, caller);
      const now = this.clock.now();
      const applyUntil = form.applyUntil === undefined ? null : parseInstant(form.applyUntil);
      if (applyUntil !== null && applyUntil <= now) {
        throw new InputError('applyUntil: the closing date lies in the past', 'in_past');
      }
      const owner = form.owner === undefined ? caller.id : await this.idOf(form.owner, 'owner');
      const statutory = form.statutory ?? [];
      const pipeline = await (form.pipeline === undefined
        ? this.pipelines.default()
        : this.pipelines.find(form.pipeline));
      const job: Job = {
        department: form.department ?? null,
        ...{ id: newId(now), title: form.title, owner, statutory, pipeline: pipeline.id },
        policy: await this.terms.adoptPolicy(form.policy ?? undefined, statutory),
        calendar: await this.terms.adoptCalendar(form.calendar ?? undefined),
        locale: await this.terms.localeOf(form.locale),
        applyUntil,
        openings: form.openings ?? null,
        ...{ status: 'open', outcome: null, closedAt: null, closureProposedAt: null },
        ...{ createdAt: now, version: 1, changedAt: now, changedBy: caller.id },
      };
      const team = [owner, caller.id];
      for (const [i, member] of (form.team ?? []).entries()) {
        team.push(await this.idOf(member, `team[${i}]`));
      }
      await this.stored.add(job, [...new Set(team)]);
      return job;
    });
  }

  private async idOf(named: string, field: string): Promise<UserId> {
    return (await this.users.named(named, field)).id;
  }
}
