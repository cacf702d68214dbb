import { Body, Controller, Param, Post } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { VerbAnswers } from '../verb/verb-answers';
import { VerbView } from '../verb/verb.view';
import { AssignmentForm, ReturnForm } from './assignment.form';
import { Assignments } from './assignments';

@AllowedTo('recruiter')
@Controller('api/v1/applications/:id/assignments')
export class AssignmentsController {
  constructor(
    private readonly assignments: Assignments,
    private readonly answers: VerbAnswers,
  ) {}

  /** Gives the candidate a task to take home. */
  @Post()
  async give(
    @Param('id') id: string,
    @Body() form: AssignmentForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.assignments.give(id, caller, form), caller);
  }

  /** Says that a task came back, which starts the clock for the answer. */
  @Post(':assignment/return')
  async takeBack(
    @Param('id') id: string,
    @Param('assignment') assignment: string,
    @Body() form: ReturnForm,
    @SignedIn() caller: Caller,
  ): Promise<VerbView> {
    return this.answers.of(await this.assignments.takeBack(id, assignment, caller, form), caller);
  }
}
