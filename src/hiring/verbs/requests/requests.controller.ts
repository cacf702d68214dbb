import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { VerbAnswers } from '../verb/verb-answers';
import { VerbView } from '../verb/verb.view';
import { AnswersByLink } from './answers-by-link';
import { Nudges } from './nudges';
import { AnswerForm, LaterForm, RequestForm } from './request.form';
import { RequestView } from './request.view';
import { Requests } from './requests';

@Controller('api/v1')
export class RequestsController {
  constructor(
    private readonly requests: Requests,
    private readonly nudges: Nudges,
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

  /** Sends the mail of a request again that nobody has answered, once a working day at most. */
  @AllowedTo('recruiter')
  @Post('requests/:id/nudge')
  async nudge(@Param('id') id: string, @SignedIn() caller: Caller): Promise<VerbView> {
    return this.answers.of(await this.nudges.nudge(id, caller), caller);
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
    await this.byLink.answer(secret, form);
    return this.byLink.show(secret);
  }

  /** Says by when the answer will come, by whoever has the link. */
  @AllowedTo('anyone')
  @Post('requests/:secret/later')
  async postpone(@Param('secret') secret: string, @Body() { by }: LaterForm): Promise<RequestView> {
    await this.byLink.postpone(secret, by);
    return this.byLink.show(secret);
  }
}
