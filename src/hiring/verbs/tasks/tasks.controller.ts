import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { VerbAnswers } from '../verb/verb-answers';
import { VerbView } from '../verb/verb.view';
import { TaskList } from './task-list';
import { TasksView } from './task.view';
import { TasksForm } from './tasks.form';

@AllowedTo('recruiter')
@Controller('api/v1/tasks')
export class TasksController {
  constructor(
    private readonly tasks: TaskList,
    private readonly answers: VerbAnswers,
  ) {}

  /** What Lupaus asks people to do. */
  @Get()
  page(@Query() form: TasksForm, @SignedIn() caller: Caller): Promise<TasksView> {
    return this.tasks.page(form, caller);
  }

  /** Says that a task is done. */
  @Post(':id/done')
  async finish(@Param('id') id: string, @SignedIn() caller: Caller): Promise<VerbView> {
    return this.answers.of(await this.tasks.finish(id, caller), caller);
  }
}
