import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import type { Said, Warning } from '../../../journey/letters/saying';
import { Clock } from '../../../kernel/clock';
import { InputError, NotFoundError } from '../../../kernel/errors';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { Assignment } from '../../../store/entities/hiring/assignment.entity';
import type { Id } from '../../../kernel/ids';
import { Desk } from '../../applications/desk';
import { assertActive } from '../verb/active';
import { timePassed, timeToCome, warnOutsideHours } from '../verb/moments';
import { pauseProblem } from '../verb/pausing';
import type { VerbOutcome } from '../verb/verb-answers';
import { Writing, type Desktop } from '../verb/writing';
import type { AssignmentForm, ReturnForm } from './assignment.form';
import { AssignmentsRepository } from './assignments.repository';

/** Tasks that candidates take home: while they work on them the clock stands still. */
@Injectable()
export class Assignments {
  constructor(
    private readonly desk: Desk,
    private readonly stored: AssignmentsRepository,
    private readonly journey: Journey,
    private readonly writing: Writing,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives a task, by mail. The clock stops at once if the candidate was asked for something lately, else when the mail
   * has arrived: see `Stopping`.
   */
  give(id: string, caller: Caller, form: AssignmentForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, form.version, async (application) => {
      assertActive(application);
      const at = this.clock.now();
      const due = timeToCome(form.due, 'due', at);
      const desktop = await this.writing.desktop(application.id);
      const isStopped = pauseProblem(desktop.termed, at) === null;
      const assignment: Assignment = {
        ...{ id: newId(at), application: application.id, text: form.text, due, givenAt: at },
        ...{ pausedAt: isStopped ? at : null, returnedAt: null },
      };
      await this.stored.add(assignment);
      if (isStopped) {
        await this.journey.record(application.id, { type: 'clock.paused', at }, caller.id);
      }
      const told = await this.tell(desktop, assignment, caller);
      const warnings = [...warnOutsideHours(desktop.termed.calendar, due), ...told.warnings];
      return { result: { application: application.id, said: told.said, warnings } };
    });
  }

  /** The task came back: the clock for the answer starts. */
  takeBack(id: string, which: string, caller: Caller, form: ReturnForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, form.version, async (application) => {
      const assignment = await this.stored.find(application.id, which);
      if (!assignment) throw new NotFoundError('There is no assignment with that id.');
      if (assignment.returnedAt !== null) {
        throw new InputError('The assignment came back already.', 'already_returned');
      }
      const { id: given, givenAt, pausedAt } = assignment;
      const since = Math.max(givenAt, pausedAt ?? givenAt) as Instant;
      const at = timePassed(form.at, 'at', this.clock.now(), { since });
      await this.stored.change(given, { returnedAt: at });
      const { termed } = await this.journey.record(
        application.id,
        { type: 'assignment.returned', at },
        caller.id,
      );
      if (termed.history.pausedUntil !== null) {
        await this.journey.record(application.id, { type: 'clock.resumed', at }, caller.id);
      }
      return { result: { application: application.id, said: [] } };
    });
  }

  private async tell(
    desktop: Desktop,
    { id, text, due }: Assignment,
    caller: Caller,
  ): Promise<{ said: Said[]; warnings: Warning[] }> {
    if (desktop.file.pipeline.automationsOff.includes('assignment')) {
      const detail = 'The pipeline does not mail assignments; tell the candidate yourself.';
      return { said: [], warnings: [{ code: 'nothing_told', detail }] };
    }
    const said = await this.writing.send(
      desktop,
      {
        // by which it is known that the candidate has it
        id: id as Id<string> as Id<'message'>,
        ...{ template: 'assignment', variables: { text, due: desktop.moment(due) } },
        ...{ purposes: ['invitation'], automated: false },
      },
      caller.id,
    );
    return { said: [said], warnings: [] };
  }
}
