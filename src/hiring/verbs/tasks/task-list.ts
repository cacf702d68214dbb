import { Injectable } from '@nestjs/common';
import { maskedStatusLinks } from '../../../journey/letters/status-links';
import type { Caller } from '../../../accounts/caller';
import { pageOf, readCursor } from '../../../forms/cursor';
import { PAGE } from '../../../forms/page.form';
import { Tasks } from '../../../journey/letters/tasks.repository';
import type { Warning } from '../../../journey/letters/saying';
import { ApplicationFiles } from '../../../journey/record/application-file.repository';
import { Clock } from '../../../kernel/clock';
import { NotFoundError } from '../../../kernel/errors';
import { formatInstant } from '../../../kernel/instant';
import type { Task, TaskKind } from '../../../store/entities/journey/task.entity';
import { Desk } from '../../applications/desk';
import { Sight } from '../../jobs/sight.repository';
import type { VerbOutcome } from '../verb/verb-answers';
import { TaskListRepository } from './task-list.repository';
import type { TasksView, TaskView } from './task.view';
import type { TasksForm } from './tasks.form';

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
    const limit = form.limit ?? PAGE;
    const [after] = readCursor(form.cursor, ['string']) ?? [null];
    const owner = form.owner === 'me' ? caller.id : (form.owner ?? null);
    const jobs = await this.sight.jobsOf(caller);
    const rows = await this.stored.open(jobs, owner, after, limit + 1);
    const page = pageOf(rows, limit, ({ id }) => [id]);
    const items: TaskView[] = [];
    const names = await this.stored.ownersOf(page.items);
    for (const row of page.items) items.push(await this.show(row, names));
    return { items, next: page.next };
  }

  /** Says that a task is done. A call that is done without being logged keeps nothing, which the answer says. */
  async finish(id: string, caller: Caller): Promise<VerbOutcome> {
    const task = await this.tasks.find(id);
    if (!task) throw new NotFoundError('There is no task with that id.');
    return this.desk.open(task.application, caller, undefined, async ({ id: application }) => {
      await this.tasks.finish(task.id, this.clock.now());
      const left = task.doneAt === null ? LEFT[task.kind] : undefined;
      const warnings: Warning[] = left ? [{ code: 'nothing_told', detail: left }] : [];
      return { result: { application, said: [], warnings } };
    });
  }

  private async show(task: Task, names: ReadonlyMap<string, string>): Promise<TaskView> {
    const { id, kind, application, purposes, about, text, dueAt, createdAt } = task;
    const { candidate, job } = await this.files.of(application);
    return {
      ...{ id, kind, application, candidate: candidate.name, phone: candidate.phone },
      ...{ job: job.title, owner: names.get(task.owner) ?? task.owner, purposes, about },
      text: text && maskedStatusLinks(text),
      dueAt: dueAt === null ? null : formatInstant(dueAt),
      createdAt: formatInstant(createdAt),
    };
  }
}

/** What does not count when a task is only done. */
const LEFT: Partial<Record<TaskKind, string>> = {
  call: 'No call is logged: log it with POST /applications/:id/contacts, and it counts.',
  say_purpose: 'The mail counts as nothing until POST /inbox/:id/purpose says what it was for.',
};
