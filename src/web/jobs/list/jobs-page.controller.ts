import { Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { JobOverviews } from '../../../hiring/board/job-overviews';
import { Closures } from '../../../hiring/jobs/closures';
import { JobsList } from '../../../hiring/jobs/jobs-list';
import { Postings } from '../../../hiring/public-jobs/postings';
import { answer, goTo, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames, type Frame } from '../../page/frames';
import { jobPage } from './job.page';
import { jobsPage, type JobsQuery } from './jobs.page';

/** The jobs, and each of them. */
@AllowedTo('recruiter')
@Controller('jobs')
export class JobsPageController {
  constructor(
    private readonly frames: Frames,
    private readonly overviews: JobOverviews,
    private readonly jobs: JobsList,
    private readonly closures: Closures,
    private readonly postings: Postings,
  ) {}

  /** The jobs that one sees, newest first. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async list(
    @Query() asked: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const query = queryOf(asked);
    const cursor = typedIn(asked, 'cursor') || undefined;
    const from = async (after: string | undefined) => {
      const form = {
        ...(query.status === 'all' ? {} : { status: query.status }),
        ...(query.mine ? { mine: 'true' as const } : {}),
        cursor: after,
      };
      const jobs = await this.overviews.page(form, caller, frame.reader.now);
      return jobsPage(frame, { jobs, query });
    };
    // an address that was cut off shows the list from its beginning
    return answer(
      reply,
      () => from(cursor),
      () => from(undefined),
    );
  }

  /** A job with its team, its stages and its terms. */
  @Get(':id')
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('id') id: string,
    @Query() asked: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    return this.page(id, caller, frame, typedIn(asked, 'done'), null);
  }

  /** Opens a closed job again. */
  @Post(':id/reopen')
  @Header('content-type', HTML_TYPE)
  async reopen(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const work = async () => {
      await this.closures.reopen(id, caller);
      return goTo(reply, `/jobs/${id}?done=reopened`);
    };
    return answer(reply, work, (problem) => this.page(id, caller, frame, '', problem));
  }

  private async page(
    id: string,
    caller: Caller,
    frame: Frame,
    done: string,
    problem: string | null,
  ): Promise<string> {
    const job = await this.jobs.one(id, caller);
    const late = (await this.overviews.lateOf([job.id], frame.reader.now)).get(job.id) ?? 0;
    const { slug, isPublic } = await this.postings.of(id, caller);
    return jobPage(frame, { job, late, slug: isPublic ? slug : null, done, problem });
  }
}

function queryOf(asked: unknown): JobsQuery {
  const status = typedIn(asked, 'status');
  return {
    status: status === 'closed' || status === 'all' ? status : 'open',
    mine: typedIn(asked, 'mine') === 'true',
  };
}
