import { Body, Controller, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { DecisionForm } from './decision.form';
import { Decisions } from './decisions';
import { Undoing } from './undoing';
import { VerbAnswers } from './verb/verb-answers';
import { VerbView } from './verb/verb.view';
import { VersionedForm } from './verb/versioned.form';

@AllowedTo('recruiter')
@Controller('api/v1/applications/:id/decision')
export class DecisionsController {
  constructor(
    private readonly decisions: Decisions,
    private readonly undoing: Undoing,
    private readonly answers: VerbAnswers,
  ) {}

  /** Decides on the application, and tells the candidate; a rejection waits ten minutes. */
  @Post()
  async decide(
    @Param('id') id: string,
    @Body() form: DecisionForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.decisions.decide(id, caller, form), caller);
  }

  /** Takes the decision back while its mail has not left. */
  @Post('undo')
  async undo(
    @Param('id') id: string,
    @Body() form: VersionedForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.undoing.undo(id, caller, form), caller);
  }
}
