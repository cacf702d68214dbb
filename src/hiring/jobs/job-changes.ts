import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import { parseInstant, type Instant } from '../../kernel/instant';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { Job } from '../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { conflictOf } from './conflict';
import type { JobChangeForm } from './job.form';
import { JobsRepository } from './jobs.repository';
import { assertMaySetTerms } from '../own-terms';
import { JobTerms } from '../terms/job-terms';
import { Sight } from './sight.repository';

/** Changes to a job. What it was for those who applied before stays. */
@Injectable()
export class JobChanges {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: JobsRepository,
    private readonly sight: Sight,
    private readonly users: Users,
    private readonly terms: JobTerms,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs a verb on a job in one unit, held against everybody else.
   * @param version the one that the caller has seen; undefined does not ask
   * @param verb gives what changes in the job's row
   * @throws NotFoundError also for a job that is not theirs
   * @throws ConflictError when somebody changed it since
   */
  open(
    id: string,
    caller: Caller,
    version: number | undefined,
    verb: (job: Job, now: Instant) => Promise<Partial<Job>>,
  ): Promise<Job> {
    return this.units.run(async () => {
      await this.stored.hold(id);
      const job = await this.sight.job(caller, id);
      if (version !== undefined && version !== job.version) {
        throw conflictOf('job', job, await this.users.all());
      }
      const now = this.clock.now();
      const change = {
        ...(await verb(job, now)),
        ...{ version: job.version + 1, changedAt: now, changedBy: caller.id },
      };
      await this.stored.change(job.id, change);
      return Object.assign(job, change);
    });
  }

  /**
   * Changes what the form names. Policy, calendar and owner are those of applications received from now on.
   * @throws InputError for a policy or calendar that cannot be read, an unknown person, a team without one who
   * answers for an application under way
   * @throws ForbiddenError for a recruiter's own policy or calendar
   */
  change(id: string, form: JobChangeForm, caller: Caller): Promise<Job> {
    return this.open(id, caller, form.version, async (job, now) => {
      assertMaySetTerms(form, caller);
      const owner = form.owner == null ? job.owner : await this.idOf(form.owner, 'owner');
      await this.changeTeam(job, owner, form.team);
      const title = form.title ?? job.title;
      if (title !== job.title) await this.stored.noteTitle(job.id, now);
      const openings = form.openings === undefined ? job.openings : form.openings;
      const hired = await this.stored.hiredIn(job.id);
      const isFilled = job.status === 'open' && openings !== null && hired >= openings;
      return {
        ...{ title, owner, locale: form.locale ?? job.locale, openings },
        department: form.department === undefined ? job.department : form.department,
        applyUntil: timeIn(form.applyUntil, job.applyUntil),
        closureProposedAt: isFilled ? (job.closureProposedAt ?? now) : null,
        ...(await this.termsOf(form, job)),
      };
    });
  }

  private async changeTeam(
    job: Job,
    owner: UserId,
    named?: readonly string[] | null,
  ): Promise<void> {
    if (named == null && owner === job.owner) return;
    await this.stored.holdTeam(job.id);
    const team = named == null ? await this.stored.teamOf(job.id) : [];
    for (const [i, member] of (named ?? []).entries()) {
      team.push(await this.idOf(member, `team[${i}]`));
    }
    const all = [...new Set([owner, ...team])];
    const left = await this.stored.activeOfOthers(job.id, all);
    if (left > 0) {
      throw new InputError(
        `team: ${left === 1 ? '1 application' : `${left} applications`} under way would be out of sight of who answers; hand over first, or keep them on the team`,
        'owner_needed',
      );
    }
    await this.stored.setTeam(job.id, all);
  }

  private async termsOf(
    { policy, calendar, statutory: named }: JobChangeForm,
    job: Job,
  ): Promise<Partial<Job>> {
    const statutory = named ?? job.statutory;
    const change: Partial<Job> = { statutory };
    if (policy != null || named != null) {
      const source = policy ?? (await this.presetOf(job));
      change.policy = await this.terms.adoptPolicy(source, statutory);
    }
    if (calendar != null) change.calendar = await this.terms.adoptCalendar(calendar);
    return change;
  }

  /** The name of the policy, without the rules of laws. */
  private async presetOf(job: Job): Promise<string> {
    const name = await this.terms.policyNameOf(job);
    if (name !== null) return name;
    throw new InputError(
      "statutory: send the policy with it; the laws' rules are added to a policy of your own",
      'policy_needed',
    );
  }

  private async idOf(named: string, field: string): Promise<UserId> {
    return (await this.users.named(named, field)).id;
  }
}

function timeIn(written: string | null | undefined, before: Instant | null): Instant | null {
  if (written === undefined) return before;
  return written === null ? null : parseInstant(written);
}
