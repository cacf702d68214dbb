import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, type Visitor } from '../../accounts/caller';
import { ApplyForm } from '../../hiring/public-jobs/apply.form';
import { Arriving } from '../../hiring/public-jobs/arriving';
import { FormStamps } from '../../hiring/public-jobs/form-stamps';
import { OpenJobs } from '../../hiring/public-jobs/open-jobs';
import { sha256 } from '../../kernel/hash';
import { answer, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Guests } from '../page/reader-of-guests';
import { Once } from '../answering/once';
import { problemIn } from '../candidate/problems';
import { consentOf, type Typed } from './apply-form';
import { missingPage, openJobPage, openListPage, thanksPage } from './open.page';

/** Codes after which the old stamp stays: the person has not been faster than the form. */
const KEEPS_STAMP = (code: string) => code !== 'foreign_form' && code !== 'posting_changed';

/** The jobs to which anybody may apply. */
@AllowedTo('anyone')
@Controller('open')
export class OpenPageController {
  constructor(
    private readonly guests: Guests,
    private readonly jobs: OpenJobs,
    private readonly stamps: FormStamps,
    private readonly arriving: Arriving,
    private readonly once: Once,
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
      const applying = { typed: typedOf({}), stamp: this.stamps.make(job), problem: null };
      return openJobPage(reader, company, job, applying);
    };
    return answer(reply, work, () => missingPage(reader, company));
  }

  /** Receives an application. */
  @Post(':slug')
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  async apply(
    @Param('slug') slug: string,
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const { reader, company } = await this.guests.at(reply);
    const work = async () => {
      const job = await this.jobs.show(slug);
      const form = await readForm(ApplyForm, body);
      const consent = consentOf(job, company, reader.locale);
      // one form that is sent twice is one application, whoever sends it
      const became = await this.once.run(`open/${sha256(form.email)}`, body, async () => {
        const { isNew } = await this.arriving.apply(slug, form, consent, visitor);
        return isNew ? 'new' : 'known';
      });
      if (became === 'known') this.arriving.remind(form.email);
      return thanksPage(reader, company, job, form);
    };
    return answer(reply, work, async (detail, code) => {
      if (code === 'not_found') return missingPage(reader, company);
      const job = await this.jobs.show(slug);
      const stamp = KEEPS_STAMP(code) ? typedIn(body, 'stamp') : this.stamps.make(job);
      // the new words are for them to agree to
      const typed = { ...typedOf(body), ...(code === 'posting_changed' ? { consent: '' } : {}) };
      const problem = problemIn(reader.locale, code, detail);
      return openJobPage(reader, company, job, { typed, stamp, problem });
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
