import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { JobChoosing } from '../../../hiring/board/job-choices';
import { JobChanges } from '../../../hiring/jobs/job-changes';
import type { JobView } from '../../../hiring/jobs/job.view';
import { Jobs } from '../../../hiring/jobs/jobs';
import { JobsList } from '../../../hiring/jobs/jobs-list';
import { parseInstant } from '../../../kernel/instant';
import { answer, goTo, readForm, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames, type Frame } from '../../page/frames';
import { Once } from '../../answering/once';
import { localField } from '../../words/moments';
import { changeOf, JobPageForm, openingOf, typedOf, type JobTyped } from './job-page.form';
import { jobFormPage } from './job-form.page';

/** Where jobs are opened and changed. */
@AllowedTo('recruiter')
@Controller('jobs')
export class JobFormPageController {
  constructor(
    private readonly frames: Frames,
    private readonly choosing: JobChoosing,
    private readonly jobs: Jobs,
    private readonly list: JobsList,
    private readonly changes: JobChanges,
    private readonly once: Once,
  ) {}

  /** An empty form; whoever opens a job answers for it unless they say otherwise. */
  @Get('new')
  @Header('content-type', HTML_TYPE)
  async blank(@SignedIn() caller: Caller): Promise<string> {
    const frame = await this.frames.of(caller);
    const typed = { ...typedOf({}), owner: caller.id, locale: frame.reader.locale };
    return this.page(frame, null, typed);
  }

  /** Opens the job. */
  @Post('new')
  @Header('content-type', HTML_TYPE)
  async open(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const work = async () => {
      const form = openingOf(await readForm(JobPageForm, body), frame.reader.zone);
      const path = await this.once.run(caller.id, body, async () => {
        const { id } = await this.jobs.open(form, caller);
        return `/jobs/${id}?done=opened`;
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => this.page(frame, null, typedOf(body), problem));
  }

  /** The job as it is. */
  @Get(':id/edit')
  @Header('content-type', HTML_TYPE)
  async show(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    const frame = await this.frames.of(caller);
    const job = await this.list.one(id, caller);
    return this.page(frame, job, typedFrom(job, frame.reader.zone));
  }

  /** Changes the job. */
  @Post(':id/edit')
  @Header('content-type', HTML_TYPE)
  async change(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const job = await this.list.one(id, caller);
    const work = async () => {
      const form = changeOf(await readForm(JobPageForm, body), job, frame.reader.zone);
      const path = await this.once.run(caller.id, body, async () => {
        await this.changes.change(id, form, caller);
        return `/jobs/${id}?done=changed`;
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => this.page(frame, job, typedOf(body), problem));
  }

  private async page(
    frame: Frame,
    job: JobView | null,
    typed: JobTyped,
    problem: string | null = null,
  ): Promise<string> {
    const choices = await this.choosing.all();
    const nameOf = (identity: object) => (identity as { name: string }).name;
    const shown = job && {
      ...{ id: job.id, title: job.title, version: job.version },
      ...{ policy: nameOf(job.policy), calendar: nameOf(job.calendar) },
    };
    return jobFormPage(frame, { job: shown, typed, choices, problem, once: Once.key() });
  }
}

/** A job as its form has it; policy and calendar stay unless others are chosen. */
function typedFrom(job: JobView, zone: string): JobTyped {
  const { title, pipeline, owner, team, locale, statutory, applyUntil, openings } = job;
  return {
    department: job.department ?? '',
    ...{ title, pipeline, owner: owner.id, team: team.map(({ id }) => id), locale, statutory },
    ...{ policy: '', calendar: '', openings: openings === null ? '' : String(openings) },
    applyUntil: applyUntil === null ? '' : localField(parseInstant(applyUntil)!, zone),
  };
}
