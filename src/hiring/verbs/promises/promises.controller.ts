import { Body, Controller, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { VerbAnswers } from '../verb/verb-answers';
import { VerbView } from '../verb/verb.view';
import { PromiseForm, RescheduleForm } from './promise.form';
import { Promises } from './promises';

@AllowedTo('recruiter')
@Controller('api/v1')
export class PromisesController {
  constructor(
    private readonly promises: Promises,
    private readonly answers: VerbAnswers,
  ) {}

  /** Promises the candidate something by a date, in writing. */
  @Post('applications/:id/promises')
  async make(
    @Param('id') id: string,
    @Body() form: PromiseForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.promises.make(id, caller, form), caller);
  }

  /** Gives a promise a new date, in writing. */
  @Post('promises/:id/reschedule')
  async reschedule(
    @Param('id') id: string,
    @Body() form: RescheduleForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.promises.reschedule(id, caller, form), caller);
  }
}
