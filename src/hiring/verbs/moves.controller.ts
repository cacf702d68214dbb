import { Body, Controller, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { MoveForm } from './move.form';
import { Moves } from './moves';
import { VerbAnswers } from './verb/verb-answers';
import { VerbView } from './verb/verb.view';

@AllowedTo('recruiter')
@Controller('api/v1/applications/:id/moves')
export class MovesController {
  constructor(
    private readonly moves: Moves,
    private readonly answers: VerbAnswers,
  ) {}

  /** Moves the application to a stage, and tells the candidate unless the stage is silent. */
  @Post()
  async move(
    @Param('id') id: string,
    @Body() form: MoveForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.moves.move(id, caller, form), caller);
  }
}
