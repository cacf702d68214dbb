import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Candidates } from '../../hiring/candidates/candidates';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { Once } from '../answering/once';
import { correctPage } from './address-forms.page';
import { CorrectPageForm } from './address-page.form';

/** A candidate's right address, in place of one that fails. */
@AllowedTo('hr_lead')
@Controller('addresses/correct')
export class CorrectPageController {
  constructor(
    private readonly frames: Frames,
    private readonly candidates: Candidates,
    private readonly once: Once,
  ) {}

  /** The form for it. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    return this.page(caller, query, null);
  }

  /** Corrects it. */
  @Post()
  @Header('content-type', HTML_TYPE)
  correct(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { candidate, email, version } = await readForm(CorrectPageForm, body);
      const seen = version === undefined ? undefined : Number(version);
      const path = await this.once.run(caller.id, body, async () => {
        await this.candidates.change(candidate, { email, version: seen }, caller);
        return '/addresses?done=corrected';
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => this.page(caller, body, problem));
  }

  private async page(caller: Caller, body: unknown, problem: string | null): Promise<string> {
    const candidate = await this.candidates.find(typedIn(body, 'candidate'), caller);
    const shown = { candidate, email: typedIn(body, 'email'), problem, once: Once.key() };
    return correctPage(await this.frames.of(caller), shown);
  }
}
