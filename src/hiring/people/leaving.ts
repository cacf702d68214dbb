import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { UserChanges } from '../../accounts/people/user-changes';
import { Users } from '../../accounts/users';
import { InputError, NotFoundError } from '../../kernel/errors';
import type { UserId } from '../../store/entities/accounts/user.entity';
import { JobChanges } from '../jobs/job-changes';
import { Owners } from '../verbs/ends/owners';
import { Colleagues, type Duties } from './colleagues.repository';

const REASON = 'The account of the one who answered before was disabled.';

/** When somebody leaves: what they have promised goes to somebody else first. */
@Injectable()
export class Leaving {
  constructor(
    private readonly users: Users,
    private readonly changes: UserChanges,
    private readonly colleagues: Colleagues,
    private readonly owners: Owners,
    private readonly jobs: JobChanges,
  ) {}

  /** What would have to be handed over. */
  duties(id: UserId): Promise<Duties> {
    return this.colleagues.dutiesOf(id);
  }

  /**
   * Hands everything over that somebody answers for, each candidate being told, and disables the account after that.
   * When it fails in the middle, what is done is done: to repeat it goes on from there.
   * @param to the id or e-mail address of who answers from now on; undefined where there is nothing to hand over
   * @throws InputError without `to` while there is something to hand over
   * @throws ConflictError for the last administrator, before anything is handed over
   */
  async disable(
    id: string,
    { to, version }: { to?: string; version?: number },
    caller: Caller,
  ): Promise<void> {
    const user = await this.users.find(id);
    if (!user) throw new NotFoundError('There is no user with that id.');
    await this.changes.assertMayDisable(user, version);
    const duties = await this.colleagues.dutiesOf(user.id);
    if (duties.applications.length + duties.jobs.length > 0) {
      await this.handOver(user.id, duties, await this.successorOf(user.id, to), caller);
    }
    await this.changes.make(id, { status: 'disabled', version }, caller);
  }

  private async handOver(
    from: UserId,
    { applications, jobs }: Duties,
    to: UserId,
    caller: Caller,
  ): Promise<void> {
    for (const job of jobs) await this.jobs.change(job, { owner: to }, caller);
    for (const application of applications) {
      // what was owed may have been somebody else's application by now
      if (!(await this.colleagues.ownedBy(from, application))) continue;
      await this.owners.change(application, caller, { to, reason: REASON });
    }
  }

  private async successorOf(from: UserId, to: string | undefined): Promise<UserId> {
    if (to === undefined) {
      throw new InputError(
        'to: choose who answers from now on: there are candidates who wait for an answer',
        'hand_over_first',
      );
    }
    const { id, status } = await this.users.named(to, 'to');
    if (id !== from && status === 'active') return id;
    throw new InputError('to: choose another colleague, who is active', 'not_active');
  }
}
