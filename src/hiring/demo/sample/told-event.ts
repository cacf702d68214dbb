import { SYSTEM } from '../../../journey/record/chronicle';
import type { JourneyEvent } from '../../../journey/record/journal-event';
import { newId } from '../../../kernel/ids';
import type { Application } from '../../../store/entities/hiring/application.entity';
import type { Company } from './company';
import type { SampleRow } from './sample-log';
import type { Shift } from './shift';

/** Turns rows of the sample into events of the journal: names into ids, times into those of now. */
export class Telling {
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly company: Company,
    private readonly shift: Shift,
  ) {}

  /** The id by which the journal knows a message or a meeting of the sample. */
  idOf(name: string, { event }: SampleRow): string {
    const id = this.ids.get(name) ?? newId<'told'>(this.shift.at(event.at));
    this.ids.set(name, id);
    return id;
  }

  /** Who did it, and what happened. */
  event(row: SampleRow, application: Application): { actor: string; event: JourneyEvent } {
    const { event: told, cells } = row;
    const user = this.company.users.get(cells.recruiter)?.id;
    const text = cells.text === '' ? undefined : this.shift.words(cells.text);
    // the line of a file is nothing that happened
    const common = { at: this.shift.at(told.at), text, line: undefined };
    const message = cells.message === '' ? undefined : this.idOf(cells.message, row);
    const actor = told.type === 'owner.changed' ? SYSTEM : (user ?? SYSTEM);
    return {
      actor,
      event: { ...told, ...common, ...this.own(row, application, message) } as JourneyEvent,
    };
  }

  private own(row: SampleRow, { job, policy, calendar }: Application, message?: string): object {
    const { event, cells } = row;
    const { users, stages } = this.company;
    switch (event.type) {
      case 'application.received': {
        const { applyUntil } = event;
        const owner = users.get(cells.recruiter)!.id;
        const closing = applyUntil === undefined ? undefined : this.shift.at(applyUntil);
        const stage = stages.get(cells.stage)!.id;
        return { job, owner, stage, applyUntil: closing, policy, calendar };
      }
      case 'owner.changed':
        return { to: users.get(cells.recruiter)!.id };
      case 'stage.entered':
        return { stage: stages.get(cells.stage)!.id };
      case 'interview.scheduled':
      case 'interview.held':
      case 'interview.not_held':
        return { interview: message };
      case 'decision.made':
      case 'job.closed':
        return { outcome: cells.outcome };
      case 'promise.made':
        return { message, due: this.shift.at(event.due) };
      case 'promise.rescheduled':
        return { message, ref: this.idOf(event.ref, row), due: this.shift.at(event.due) };
      case 'message.delivered':
        return { message, due: event.due === undefined ? undefined : this.shift.at(event.due) };
      default:
        return message === undefined ? {} : { message };
    }
  }
}
