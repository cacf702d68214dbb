import { Injectable } from '@nestjs/common';
import { Users } from '../accounts/users';
import { Clock } from '../kernel/clock';
import { newId } from '../kernel/ids';
import { parseInstant } from '../kernel/instant';
import { Terms } from '../journey/terms';
import { Job } from '../store/entities/job.entity';
import type { UserId } from '../store/entities/user.entity';
import { UnitOfWork } from '../store/unit-of-work';
import type { JobForm } from './job.form';

const DEFAULT_POLICY = 'good-practice';
const DEFAULT_CALENDAR = 'FI';

/** The openings. */
@Injectable()
export class Jobs {
  constructor(
    private readonly units: UnitOfWork,
    private readonly users: Users,
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a job. An owner who is not known yet becomes known.
   * @param asker who owns it when the form names nobody
   * @throws InputError for a policy or calendar that cannot be read
   */
  open(form: JobForm, asker: UserId): Promise<Job> {
    return this.units.run(async () => {
      const now = this.clock.now();
      const job: Job = {
        id: newId(now),
        title: form.title,
        owner: form.owner === undefined ? asker : await this.users.named(form.owner),
        policy: await this.terms.adoptPolicy(form.policy ?? DEFAULT_POLICY),
        calendar: await this.terms.adoptCalendar(form.calendar ?? DEFAULT_CALENDAR),
        applyUntil: form.applyUntil === undefined ? null : parseInstant(form.applyUntil),
        createdAt: now,
      };
      await this.units.manager.insert(Job, job);
      return job;
    });
  }

  async find(id: string): Promise<Job | null> {
    return this.units.manager.findOneBy(Job, { id: id as Job['id'] });
  }
}
