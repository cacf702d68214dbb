import { Body, Controller, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { VerbAnswers } from '../verbs/verb/verb-answers';
import { VerbView } from '../verbs/verb/verb.view';
import { PurposeForm } from './purpose.form';
import { SaidPurposes } from './said-purposes';

@AllowedTo('recruiter')
@Controller('api/v1/inbox/:id/purpose')
export class PurposeController {
  constructor(
    private readonly purposes: SaidPurposes,
    private readonly answers: VerbAnswers,
  ) {}

  /** Says what a mail was for that was sent from somebody's own mailbox: it counts from when its copy came. */
  @Post()
  async say(
    @Param('id') id: string,
    @Body() form: PurposeForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.purposes.say(id, caller, form), caller);
  }
}
