import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { VerbAnswers } from '../verb/verb-answers';
import { VerbView } from '../verb/verb.view';
import { InterviewChanges } from './interview-changes';
import { InterviewChangeForm, InterviewForm } from './interview.form';
import { Interviews } from './interviews';

@AllowedTo('recruiter')
@Controller('api/v1/applications/:id/interviews')
export class InterviewsController {
  constructor(
    private readonly interviews: Interviews,
    private readonly changes: InterviewChanges,
    private readonly answers: VerbAnswers,
  ) {}

  /** Invites the candidate to an interview, or records one that is over. */
  @Post()
  async schedule(
    @Param('id') id: string,
    @Body() form: InterviewForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.interviews.schedule(id, caller, form), caller);
  }

  /** Gives an interview another time, or says that it does not or did not take place. */
  @Patch(':interview')
  async change(
    @Param('id') id: string,
    @Param('interview') interview: string,
    @Body() form: InterviewChangeForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.changes.change(id, interview, caller, form), caller);
  }
}
