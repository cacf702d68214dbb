import { Body, Controller, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { VersionedForm } from '../verb/versioned.form';
import { VerbAnswers } from '../verb/verb-answers';
import { VerbView } from '../verb/verb.view';
import { OwnerForm, PauseForm, ReasonForm } from './end.form';
import { Ends } from './ends';
import { Owners } from './owners';
import { Pauses } from './pauses';

@AllowedTo('recruiter')
@Controller('api/v1/applications/:id')
export class EndsController {
  constructor(
    private readonly pauses: Pauses,
    private readonly owners: Owners,
    private readonly ends: Ends,
    private readonly answers: VerbAnswers,
  ) {}

  /** Stops the clock while the candidate has to act. */
  @Post('pause')
  async pause(
    @Param('id') id: string,
    @Body() form: PauseForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.pauses.pause(id, caller, form), caller);
  }

  /** Starts the clock again. */
  @Post('resume')
  async resume(
    @Param('id') id: string,
    @Body() form: VersionedForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.pauses.resume(id, caller, form), caller);
  }

  /** Hands the application to somebody else, and tells the candidate. */
  @Post('owner')
  async hand(
    @Param('id') id: string,
    @Body() form: OwnerForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.owners.change(id, caller, form), caller);
  }

  /** Says that the candidate takes the application back, which is confirmed. */
  @Post('withdrawal')
  async withdraw(
    @Param('id') id: string,
    @Body() form: ReasonForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.ends.withdraw(id, caller, form), caller);
  }

  /** Opens an application that had ended. */
  @Post('reopening')
  async reopen(
    @Param('id') id: string,
    @Body() form: ReasonForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.ends.reopen(id, caller, form), caller);
  }
}
