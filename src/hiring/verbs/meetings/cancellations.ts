import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import type { Said } from '../../../journey/letters/saying';
import type { JourneyEvent } from '../../../journey/record/journal-event';
import type { Instant } from '../../../kernel/instant';
import type { CalendarPart } from '../../../mail/mime';
import type { Application, ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Interview } from '../../../store/entities/hiring/interview.entity';
import { Writing } from '../verb/writing';
import { CalendarEntries } from './calendar-entries';
import { InterviewsRepository } from './interviews.repository';

/** A decision that is taken back. */
interface Undone {
  /** The application's, in order. */
  events: readonly JourneyEvent[];
  decision: JourneyEvent;
  at: Instant;
}

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

  /**
   * What was still to come when the application ended, to be recorded before that end. Nobody is told of it here: the
   * letter of the end does. In a unit that holds the application.
   * @returns what takes each out of the candidate's calendar, the next one first, for that letter
   */
  async drop(application: ApplicationId, actor: string, at: Instant): Promise<CalendarPart[]> {
    const dropped = await this.stored.upcoming(application, at);
    for (const { id: interview, version } of dropped) {
      await this.stored.change(interview, { status: 'cancelled', version: version + 1 });
      await this.journey.record(application, { type: 'interview.not_held', at, interview }, actor);
    }
    if (dropped.length === 0) return [];
    const { file } = await this.writing.desktop(application);
    return dropped.flatMap((one) =>
      this.entries.of(Object.assign(one, { version: one.version + 1 }), file, 'CANCEL'),
    );
  }

  /** What a decision dropped that is taken back takes place after all: nobody was told otherwise. */
  async restore(
    application: ApplicationId,
    { events, decision, at }: Undone,
    actor: string,
  ): Promise<void> {
    for (const which of droppedBefore(decision, events)) {
      const found = await this.stored.find(application, which);
      if (found?.status !== 'cancelled') continue;
      const { id: interview, starts, ends } = found;
      await this.stored.change(interview, { status: 'scheduled' });
      const scheduled = { type: 'interview.scheduled', at, interview, starts, ends } as const;
      await this.journey.record(application, scheduled, actor, { silent: true });
    }
  }
}

/** The interviews that were dropped at a decision's instant, right before it. */
function droppedBefore(decision: JourneyEvent, events: readonly JourneyEvent[]): string[] {
  const dropped: string[] = [];
  for (let i = events.indexOf(decision) - 1; i >= 0; i--) {
    const event = events[i]!;
    if (event.type !== 'interview.not_held' || event.at !== decision.at) break;
    if (event.interview !== null) dropped.push(event.interview);
  }
  return dropped;
}
