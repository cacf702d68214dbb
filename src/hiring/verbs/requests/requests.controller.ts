import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { VerbAnswers } from '../verb/verb-answers';
import { VerbView } from '../verb/verb.view';
import { AnswersByLink } from './answers-by-link';
import { AnswerForm, RequestForm } from './request.form';
import { RequestView } from './request.view';
import { Requests } from './requests';

@Controller('api/v1')
export class RequestsController {
  constructor(
    private readonly requests: Requests,
    private readonly byLink: AnswersByLink,
    private readonly answers: VerbAnswers,
  ) {}

  /** Asks a colleague without an account, who gets a link to answer by. */
  @AllowedTo('recruiter')
  @Post('applications/:id/requests')
  async ask(
    @Param('id') id: string,
    @Body() form: RequestForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.requests.ask(id, caller, form), caller);
  }

  /** What a colleague is asked, for whoever has the link. */
  @AllowedTo('anyone')
  @Get('requests/:secret')
  show(@Param('secret') secret: string): Promise<RequestView> {
    return this.byLink.show(secret);
  }

  /** Answers it, once, by whoever has the link. */
  @AllowedTo('anyone')
  @Post('requests/:secret')
  async answer(@Param('secret') secret: string, @Body() form: AnswerForm): Promise<RequestView> {
    await this.byLink.answer(secret, form.answer);
    return this.byLink.show(secret);
  }
}
