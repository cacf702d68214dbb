import { Body, Controller, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { VerbAnswers } from '../verb/verb-answers';
import { VerbView } from '../verb/verb.view';
import { Feedback } from './feedback';
import { FeedbackRefusalForm, GivenFeedbackForm } from './feedback.form';
import { MessageForm } from './message.form';
import { Messages } from './messages';

@AllowedTo('recruiter')
@Controller('api/v1/applications/:id')
export class WordsController {
  constructor(
    private readonly messages: Messages,
    private readonly feedback: Feedback,
    private readonly answers: VerbAnswers,
  ) {}

  /** Writes to the candidate. */
  @Post('messages')
  async write(
    @Param('id') id: string,
    @Body() form: MessageForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.messages.write(id, caller, form), caller);
  }

  /** Gives the candidate feedback. */
  @Post('feedback')
  async give(
    @Param('id') id: string,
    @Body() form: GivenFeedbackForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.feedback.give(id, caller, form), caller);
  }

  /** Tells the candidate that there is no feedback, and why. */
  @Post('feedback/refusal')
  async decline(
    @Param('id') id: string,
    @Body() form: FeedbackRefusalForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.feedback.decline(id, caller, form), caller);
  }
}
