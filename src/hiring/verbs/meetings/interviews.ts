import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import type { Said } from '../../../journey/letters/saying';
import { Clock } from '../../../kernel/clock';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { Application } from '../../../store/entities/hiring/application.entity';
import type { Interview } from '../../../store/entities/hiring/interview.entity';
import { Desk } from '../../applications/desk';
import { assertActive } from '../verb/active';
import type { VerbOutcome } from '../verb/verb-answers';
import { Writing } from '../verb/writing';
import { CalendarEntries } from './calendar-entries';
import type { InterviewForm } from './interview.form';
import { InterviewsRepository } from './interviews.repository';
import { slotOf, type Slot } from './slot';

/** Meetings with candidates. */
@Injectable()
export class Interviews {
  constructor(
    private readonly desk: Desk,
    private readonly stored: InterviewsRepository,
    private readonly journey: Journey,
    private readonly writing: Writing,
    private readonly entries: CalendarEntries,
    private readonly clock: Clock,
  ) {}

  /**
   * Invites to a meeting; one that is over already is recorded as held, and nobody is invited.
   * @throws InputError for a time that is neither to come nor over for at most 7 days
   */
  schedule(id: string, caller: Caller, form: InterviewForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, form.version, async (application) => {
      assertActive(application);
      const at = this.clock.now();
      const slot = slotOf(form, at, application.receivedAt);
      const interview: Interview = {
        ...{ id: newId(at), application: application.id, starts: slot.starts, ends: slot.ends },
        ...{ status: slot.isOver ? 'held' : 'scheduled', version: 0, createdAt: at },
      };
      await this.stored.add(interview);
      const said = await this.tell(application, interview, slot, caller, false);
      return { result: { application: application.id, said } };
    });
  }

  /** Another time for a meeting. In a unit that holds the application. */
  async move(
    application: Application,
    interview: Interview,
    slot: Slot,
    caller: Caller,
  ): Promise<Said[]> {
    const { starts, ends } = slot;
    const moved = Object.assign(interview, { starts, ends, version: interview.version + 1 });
    moved.status = slot.isOver ? 'held' : 'scheduled';
    const { status, version } = moved;
    await this.stored.change(interview.id, { starts, ends, status, version });
    return this.tell(application, moved, slot, caller, true);
  }

  private async tell(
    { id }: Application,
    interview: Interview,
    { isOver, starts, ends }: Slot,
    caller: Caller,
    moved: boolean,
  ): Promise<Said[]> {
    if (isOver) {
      const held = { type: 'interview.held', at: ends, interview: interview.id } as const;
      return (await this.journey.record(id, held, caller.id)).said;
    }
    const at: Instant = this.clock.now();
    const scheduled = { type: 'interview.scheduled', at, interview: interview.id } as const;
    const { file } = await this.writing.desktop(id);
    const ics = this.entries.of(interview, file, 'REQUEST');
    const event = { ...scheduled, starts, ends };
    return (await this.journey.record(id, event, caller.id, { ics, moved })).said;
  }
}
