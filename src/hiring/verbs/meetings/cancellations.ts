import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import type { Said } from '../../../journey/letters/saying';
import type { Instant } from '../../../kernel/instant';
import type { Application, ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Interview } from '../../../store/entities/hiring/interview.entity';
import { Writing } from '../verb/writing';
import { CalendarEntries } from './calendar-entries';
import { InterviewsRepository } from './interviews.repository';

/** Meetings that do not take place. */
@Injectable()
export class Cancellations {
  constructor(
    private readonly stored: InterviewsRepository,
    private readonly writing: Writing,
    private readonly entries: CalendarEntries,
    private readonly journey: Journey,
  ) {}

  /** Tells the candidate, and takes the meeting out of their calendar. In a unit that holds the application. */
  async tell({ id }: Application, interview: Interview, caller: Caller): Promise<Said> {
    const desktop = await this.writing.desktop(id);
    const { moment, file } = desktop;
    const { starts, ends, version } = interview;
    const next = Object.assign(interview, { version: version + 1 });
    return this.writing.send(
      desktop,
      {
        template: 'interview',
        variables: { starts: moment(starts), ends: moment(ends), change: 'cancelled' },
        ics: this.entries.of(next, file, 'CANCEL'),
        // no answer to anything: it keeps no promise of one
        ...{ purposes: ['status_update'], automated: false },
      },
      caller.id,
    );
  }

  /** What was still to come when the candidate withdrew. In a unit that holds the application. */
  async drop(application: ApplicationId, actor: string, at: Instant): Promise<void> {
    for (const { id: interview, version } of await this.stored.upcoming(application, at)) {
      await this.stored.change(interview, { status: 'cancelled', version: version + 1 });
      await this.journey.record(application, { type: 'interview.not_held', at, interview }, actor);
    }
  }
}
