import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Tasks } from '../../../journey/letters/tasks.repository';
import type { Warning } from '../../../journey/letters/saying';
import { ApplicationFiles } from '../../../journey/record/application-file.repository';
import { Clock } from '../../../kernel/clock';
import { NotFoundError } from '../../../kernel/errors';
import { formatInstant } from '../../../kernel/instant';
import type { Task } from '../../../store/entities/journey/task.entity';
import { Desk } from '../../applications/desk';
import { Sight } from '../../jobs/sight.repository';
import { idAfter, pageOf } from '../verb/page.form';
import type { VerbOutcome } from '../verb/verb-answers';
import { TaskListRepository } from './task-list.repository';
import type { TasksView, TaskView } from './task.view';
import type { TasksForm } from './tasks.form';

const USUAL = 50;

/** What Lupaus asks people to do. */
@Injectable()
export class TaskList {
  constructor(
    private readonly desk: Desk,
    private readonly sight: Sight,
    private readonly stored: TaskListRepository,
    private readonly tasks: Tasks,
    private readonly files: ApplicationFiles,
    private readonly clock: Clock,
  ) {}

  /** What is to be done in the jobs that the caller sees, oldest first. */
  async page(form: TasksForm, caller: Caller): Promise<TasksView> {
    const limit = form.limit ?? USUAL;
    const owner = form.owner === 'me' ? caller.id : (form.owner ?? null);
    const jobs = await this.sight.jobsOf(caller);
    const rows = await this.stored.open(jobs, owner, idAfter(form), limit + 1);
    const shown = new Map<string, TaskView>();
    for (const row of rows.slice(0, limit)) shown.set(row.id, await this.show(row));
    return pageOf(rows, limit, ({ id }) => shown.get(id)!);
  }

  /** Says that a task is done. A call that is done without being logged keeps nothing, which the answer says. */
  async finish(id: string, caller: Caller): Promise<VerbOutcome> {
    const task = await this.tasks.find(id);
    if (!task) throw new NotFoundError('There is no task with that id.');
    return this.desk.open(task.application, caller, undefined, async ({ id: application }) => {
      await this.tasks.finish(task.id, this.clock.now());
      const warnings = task.kind === 'call' && task.doneAt === null ? [NOT_LOGGED] : [];
      return { result: { application, said: [], warnings } };
    });
  }

  private async show(task: Task): Promise<TaskView> {
    const { id, kind, application, purposes, about, text, dueAt, createdAt } = task;
    const { candidate, job, owner } = await this.files.of(application);
    return {
      ...{ id, kind, application, candidate: candidate.name, phone: candidate.phone },
      ...{ job: job.title, owner: owner.name, purposes, about, text },
      dueAt: dueAt === null ? null : formatInstant(dueAt),
      createdAt: formatInstant(createdAt),
    };
  }
}

const NOT_LOGGED: Warning = {
  code: 'nothing_told',
  detail: 'No call is logged: log it with POST /applications/:id/contacts, and it counts.',
};
