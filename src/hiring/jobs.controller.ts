import { Body, Controller, Post } from '@nestjs/common';
import { AllowedTo } from '../accounts/access';
import { SignedIn } from '../accounts/signed-in';
import { Users } from '../accounts/users';
import { Terms } from '../journey/terms';
import { formatInstant } from '../kernel/instant';
import { policyIdentity } from '../sla/policy/presets';
import type { UserId } from '../store/entities/user.entity';
import { JobForm } from './job.form';
import { Jobs } from './jobs';

@AllowedTo('recruiter')
@Controller('api/v1/jobs')
export class JobsController {
  constructor(
    private readonly jobs: Jobs,
    private readonly users: Users,
    private readonly terms: Terms,
  ) {}

  /** Opens a job. */
  @Post()
  async open(@Body() form: JobForm, @SignedIn() user: UserId): Promise<unknown> {
    const { id, title, owner, policy, calendar, applyUntil } = await this.jobs.open(form, user);
    return {
      id,
      title,
      owner: await this.users.nameOf(owner),
      policy: policyIdentity(await this.terms.policy(policy)),
      calendar: (await this.terms.calendar(calendar)).identity,
      applyUntil: applyUntil === null ? null : formatInstant(applyUntil),
    };
  }
}
