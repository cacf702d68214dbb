import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { BulkRuns } from '../bulk/bulk-runs';
import { Closures } from './closures';
import { JobChanges } from './job-changes';
import { ClosureForm, JobChangeForm, JobForm, JobsForm } from './job.form';
import type { ClosedJobView, JobsView, JobView } from './job.view';
import { Jobs } from './jobs';
import { JobsList } from './jobs-list';

@AllowedTo('recruiter')
@Controller('api/v1/jobs')
export class JobsController {
  constructor(
    private readonly jobs: Jobs,
    private readonly list: JobsList,
    private readonly changes: JobChanges,
    private readonly closures: Closures,
    private readonly runs: BulkRuns,
  ) {}

  /** Opens a job. */
  @Post()
  async open(@Body() form: JobForm, @SignedIn() caller: Caller): Promise<JobView> {
    return this.list.view(await this.jobs.open(form, caller));
  }

  /** The jobs that one sees, newest first. */
  @Get()
  page(@Query() form: JobsForm, @SignedIn() caller: Caller): Promise<JobsView> {
    return this.list.page(form, caller);
  }

  /** A job with its team, its stages and how many applications lie in each. */
  @Get(':id')
  find(@Param('id') id: string, @SignedIn() caller: Caller): Promise<JobView> {
    return this.list.one(id, caller);
  }

  /** Changes a job; policy, calendar and owner hold for applications received from now on. */
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Body() form: JobChangeForm,
    @SignedIn() caller: Caller,
  ): Promise<JobView> {
    return this.list.view(await this.changes.change(id, form, caller));
  }

  /** Closes a job: everybody under way is owed the outcome, and told it where there is a message. */
  @Post(':id/closure')
  async close(
    @Param('id') id: string,
    @Body() form: ClosureForm,
    @SignedIn() caller: Caller,
  ): Promise<ClosedJobView> {
    const { job, run } = await this.closures.close(id, form, caller);
    const bulk = run && (await this.runs.view(run));
    return Object.assign(await this.list.view(job), { bulk });
  }

  /** Opens a closed job again, or takes back the proposal to close it. */
  @Post(':id/reopening')
  @HttpCode(HttpStatus.OK)
  async reopen(@Param('id') id: string, @SignedIn() caller: Caller): Promise<JobView> {
    return this.list.view(await this.closures.reopen(id, caller));
  }
}
