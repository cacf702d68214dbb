import { Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { AllowedTo, TakesForeign } from '../../accounts/access';
import { From, type Visitor } from '../../accounts/caller';
import { FormStamps } from '../../hiring/public-jobs/form-stamps';
import { OpenJobs } from '../../hiring/public-jobs/open-jobs';
import { answer, goTo, typedIn, type PageReply } from '../answering/answering';
import { problemIn } from '../candidate/problems';
import { HTML_TYPE } from '../page/document';
import { Guests } from '../page/reader-of-guests';
import type { Typed } from './apply-form';
import { missingPage, openJobPage, openListPage, thanksPage } from './open.page';
import { Submissions, type ApplyRequest, type Submission } from './submissions';

/** Codes after which the old stamp stays: the person has not been faster than the form. */
const KEEPS_STAMP = (code: string) =>
  !['foreign_form', 'posting_changed', 'foreign_page', 'wrong_key'].includes(code);

/** The jobs to which anybody may apply. */
@AllowedTo('anyone')
@Controller('open')
export class OpenPageController {
  constructor(
    private readonly guests: Guests,
    private readonly jobs: OpenJobs,
    private readonly stamps: FormStamps,
    private readonly submissions: Submissions,
  ) {}

  /** All of them. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async list(@Res({ passthrough: true }) reply: PageReply): Promise<string> {
    const { reader, company } = await this.guests.at(reply);
    return openListPage(reader, company, await this.jobs.list());
  }

  /** One of them, with the form. */
  @Get(':slug')
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const { reader, company } = await this.guests.at(reply);
    const work = async () => {
      const job = await this.jobs.show(slug);
      const applying = { typed: typedOf({}), stamp: this.stamps.make(job) };
      return openJobPage(reader, company, job, { ...applying, problem: null, lostFiles: false });
    };
    return answer(reply, work, () => missingPage(reader, company));
  }

  /**
   * Receives an application from our own page, or from a plain form on a page elsewhere: that one sends the job's public
   * key, from an origin that is listed. Whatever is wrong is told on our page, with what was typed.
   */
  @TakesForeign(true)
  @Post(':slug')
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  async apply(
    @Param('slug') slug: string,
    @Req() request: ApplyRequest,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const { reader, company } = await this.guests.at(reply);
    let sent: Submission | null = null;
    const work = async () => {
      const posted = await this.jobs.posted(slug);
      sent = await this.submissions.read(request, posted, visitor);
      const form = await this.submissions.take(sent, { request, visitor, isApi: false });
      const next = this.submissions.nextOf(sent, form);
      if (next !== null) return goTo(reply, next);
      return thanksPage(reader, company, await this.jobs.show(slug), form);
    };
    return answer(reply, work, async (detail, code) => {
      if (code === 'not_found') return missingPage(reader, company);
      const job = await this.jobs.show(slug);
      const typed = typedOf(code === 'wrong_key' ? {} : (sent?.fields ?? request.body));
      const stamp = KEEPS_STAMP(code) ? typedIn(sent?.fields, 'stamp') : '';
      return openJobPage(reader, company, job, {
        // the new words are for them to agree to
        typed: code === 'posting_changed' ? { ...typed, consent: '' } : typed,
        stamp: stamp === '' ? this.stamps.make(job) : stamp,
        problem: problemIn(reader.locale, code, detail),
        lostFiles: sent !== null && sent.chosen > 0,
      });
    });
  }
}

function typedOf(body: unknown): Typed {
  const of = (name: keyof Typed) => typedIn(body, name);
  return {
    ...{ name: of('name'), email: of('email'), phone: of('phone'), locale: of('locale') },
    ...{ message: of('message'), consent: of('consent') },
  };
}
