import { Body, Controller, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { VerbAnswers } from '../verb/verb-answers';
import { VerbView } from '../verb/verb.view';
import { VersionedForm } from '../verb/versioned.form';
import { Heard } from './heard';
import { FeedbackRequestForm, QuestionForm } from './question.form';
import { Waivers } from './waivers';

@AllowedTo('recruiter')
@Controller('api/v1')
export class HeardController {
  constructor(
    private readonly heard: Heard,
    private readonly waivers: Waivers,
    private readonly answers: VerbAnswers,
  ) {}

  /** Notes what the candidate said; a question opens a promise to answer. */
  @Post('applications/:id/questions')
  async receive(
    @Param('id') id: string,
    @Body() form: QuestionForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.heard.receive(id, caller, form), caller);
  }

  /** Notes that the candidate asked for feedback. */
  @Post('applications/:id/feedback-requests')
  async requestFeedback(
    @Param('id') id: string,
    @Body() form: FeedbackRequestForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.heard.requestFeedback(id, caller, form), caller);
  }

  /** Says that a received message needs no answer. */
  @Post('messages/:id/waiver')
  async waive(
    @Param('id') id: string,
    @Body() form: VersionedForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.waivers.waive(id, caller, form), caller);
  }
}
