import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import type { Said } from '../../../journey/letters/saying';
import { Clock } from '../../../kernel/clock';
import { InputError, NotFoundError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import type { Application } from '../../../store/entities/hiring/application.entity';
import type { Interview } from '../../../store/entities/hiring/interview.entity';
import { Desk } from '../../applications/desk';
import { assertActive } from '../verb/active';
import type { VerbOutcome } from '../verb/verb-answers';
import type { InterviewChangeForm } from './interview.form';
import { InterviewsRepository } from './interviews.repository';
import { Cancellations } from './cancellations';
import { Interviews } from './interviews';
import { slotOf } from './slot';

/** Meetings that are moved, cancelled, or did not take place. */
@Injectable()
export class InterviewChanges {
  constructor(
    private readonly desk: Desk,
    private readonly stored: InterviewsRepository,
    private readonly interviews: Interviews,
    private readonly cancellations: Cancellations,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /** @throws InputError for one that is cancelled or was missed already, and for a change that is none */
  change(
    id: string,
    which: string,
    caller: Caller,
    form: InterviewChangeForm,
  ): Promise<VerbOutcome> {
    return this.desk.open(id, caller, form.version, async (application) => {
      const interview = await this.stored.find(application.id, which);
      if (!interview) throw new NotFoundError('There is no interview with that id.');
      if (interview.status === 'cancelled' || interview.status === 'no_show') {
        throw new InputError(`The interview is ${interview.status} already.`, 'interview_over');
      }
      const said = await this.apply(application, interview, caller, form);
      return { result: { application: application.id, said } };
    });
  }

  private apply(
    application: Application,
    interview: Interview,
    caller: Caller,
    { starts, ends, status }: InterviewChangeForm,
  ): Promise<Said[]> {
    if (status !== undefined && starts === undefined && ends === undefined) {
      return this.callOff(application, interview, caller, status);
    }
    if (status === undefined && starts !== undefined && ends !== undefined) {
      return this.move(application, interview, caller, { starts, ends });
    }
    throw new InputError('expected either starts and ends, or status');
  }

  private async move(
    application: Application,
    interview: Interview,
    caller: Caller,
    form: { starts: string; ends: string },
  ): Promise<Said[]> {
    assertActive(application);
    const now = this.clock.now();
    const slot = slotOf(form, now, application.receivedAt);
    if (slot.starts === interview.starts && slot.ends === interview.ends) {
      throw new InputError('starts and ends: the interview is at that time already', 'same_time');
    }
    if (interview.status === 'held') {
      if (slot.isOver) {
        throw new InputError(
          'starts: it is recorded as held; say no_show, and record the other one',
          'interview_over',
        );
      }
      await this.takeBack(application, interview, caller, now);
    }
    return this.interviews.move(application, interview, slot, caller);
  }

  private async callOff(
    application: Application,
    interview: Interview,
    caller: Caller,
    status: 'cancelled' | 'no_show',
  ): Promise<Said[]> {
    const now = this.clock.now();
    if (status === 'no_show' && now < interview.starts) {
      throw new InputError('status: nobody can have missed it, it has not begun', 'not_begun');
    }
    await this.stored.change(interview.id, { status, version: interview.version + 1 });
    await this.takeBack(application, interview, caller, now);
    if (status === 'no_show' || now >= interview.ends) return [];
    return [await this.cancellations.tell(application, interview, caller)];
  }

  /** Said of every meeting that does not take place, so that nothing presumes that it did. */
  private async takeBack(
    { id }: Application,
    { id: interview }: Interview,
    caller: Caller,
    at: Instant,
  ): Promise<void> {
    await this.journey.record(id, { type: 'interview.not_held', at, interview }, caller.id);
  }
}
