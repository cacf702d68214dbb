import {
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Options,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { AllowedTo, TakesForeign } from '../../../accounts/access';
import { From, type Visitor } from '../../../accounts/caller';
import type { Asked } from '../../../accounts/guard/own-origin';
import { ApplyForm } from '../../../hiring/public-jobs/apply.form';
import { FormStamps } from '../../../hiring/public-jobs/form-stamps';
import { OpenJobs } from '../../../hiring/public-jobs/open-jobs';
import { PublicUrl } from '../../../kernel/public-url';
import { Submissions, type ApplyRequest } from '../submissions';
import { Cors, type ApiReply } from './cors';
import {
  PublicFormView,
  PublicJobItem,
  PublicJobView,
  PublicReceipt,
  type PublicJobsView,
} from './public-jobs.view';

const KEY = 'idempotency-key';

/** Public jobs for a careers page elsewhere: reading needs nothing, applying the public key of the job. */
@AllowedTo('anyone')
@TakesForeign(true)
@Controller('api/v1/public/jobs')
export class PublicJobsController {
  constructor(
    private readonly jobs: OpenJobs,
    private readonly stamps: FormStamps,
    private readonly submissions: Submissions,
    private readonly cors: Cors,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** Those that take applications now, newest first. */
  @Get()
  async list(
    @Req() request: Asked,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<PublicJobsView> {
    await this.cors.open(request, reply, null);
    const jobs = await this.jobs.list();
    return { items: jobs.map((job) => PublicJobItem.of(job, this.urlOf(job.slug))), next: null };
  }

  /** One of them, with all that an applicant is told before applying. */
  @Get(':slug')
  async find(
    @Param('slug') slug: string,
    @Req() request: Asked,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<PublicJobView> {
    await this.openFor(slug, request, reply);
    return PublicJobView.of(await this.jobs.show(slug), this.urlOf(slug));
  }

  /** What a form needs that is shown now. */
  @Get(':slug/form')
  async form(
    @Param('slug') slug: string,
    @Req() request: Asked,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<PublicFormView> {
    await this.openFor(slug, request, reply);
    const job = await this.jobs.show(slug);
    return PublicFormView.of(job, this.stamps.make(job));
  }

  /**
   * Receives an application, as JSON or, with files, as multipart/form-data. The key stands in the field `key` or in the
   * header X-Lupaus-Key; an Idempotency-Key makes a repetition one application.
   */
  @Post(':slug/applications')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ type: ApplyForm })
  async apply(
    @Param('slug') slug: string,
    @Req() request: ApplyRequest,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<PublicReceipt> {
    await this.openFor(slug, request, reply);
    const posted = await this.jobs.posted(slug);
    const sent = await this.submissions.read(request, posted, visitor);
    const once = request.headers[KEY];
    if (typeof once === 'string') sent.fields = { ...sent.fields, once: once.slice(0, 200) };
    await this.submissions.take(sent, { request, visitor, isApi: true });
    const { answerer, promise } = await this.jobs.show(slug);
    return { received: true, answerer, promise };
  }

  /** Whether a page elsewhere may ask at all. */
  @Options()
  @HttpCode(HttpStatus.NO_CONTENT)
  async preflight(
    @Req() request: Asked,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<void> {
    await this.cors.open(request, reply, null);
  }

  /** The same of one job. */
  @Options(':slug')
  @HttpCode(HttpStatus.NO_CONTENT)
  preflightOfJob(
    @Param('slug') slug: string,
    @Req() request: Asked,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<void> {
    return this.openFor(slug, request, reply);
  }

  /** Of its form. */
  @Options(':slug/form')
  @HttpCode(HttpStatus.NO_CONTENT)
  preflightOfForm(
    @Param('slug') slug: string,
    @Req() request: Asked,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<void> {
    return this.openFor(slug, request, reply);
  }

  /** Of applying. */
  @Options(':slug/applications')
  @HttpCode(HttpStatus.NO_CONTENT)
  preflightOfApplying(
    @Param('slug') slug: string,
    @Req() request: Asked,
    @Res({ passthrough: true }) reply: ApiReply,
  ): Promise<void> {
    return this.openFor(slug, request, reply);
  }

  private async openFor(slug: string, request: Asked, reply: ApiReply): Promise<void> {
    const { job } = await this.jobs.posted(slug);
    await this.cors.open(request, reply, job.id);
  }

  private urlOf(slug: string): string {
    return this.publicUrl.to(`/open/${slug}`);
  }
}
