import { Injectable } from '@nestjs/common';
import { CalendarEntries } from '../../../../hiring/verbs/meetings/calendar-entries';
import { Cancellations } from '../../../../hiring/verbs/meetings/cancellations';
import { InterviewsRepository } from '../../../../hiring/verbs/meetings/interviews.repository';
import { Writing } from '../../../../hiring/verbs/verb/writing';
import { Journey } from '../../../../journey/journey';
import { newId } from '../../../../kernel/ids';
import type { Instant } from '../../../../kernel/instant';
import type { AtsMeeting } from '../../../../store/entities/ats/ats-meeting.entity';
import type { Interview, InterviewId } from '../../../../store/entities/hiring/interview.entity';
import type { AtsInterview } from '../../record';
import type { Following } from '../following';
import { AtsLinks } from '../links.repository';
import { placed } from '../moments';

/** What a meeting needs of what is followed. */
export type AboutMeeting = Pick<
  Following,
  'application' | 'connection' | 'caller' | 'now' | 'wanted' | 'done'
> & {
  record: Pick<Following['record'], 'asOf' | 'isEstimated'>;
};

/** Meetings with the candidate that are arranged in the ATS. */
@Injectable()
export class AtsInterviews {
  constructor(
    private readonly links: AtsLinks,
    private readonly stored: InterviewsRepository,
    private readonly journey: Journey,
    private readonly writing: Writing,
    private readonly entries: CalendarEntries,
    private readonly cancellations: Cancellations,
  ) {}

  /** Only what is new there: a meeting that was moved or called off here stays so until the ATS says something else. */
  async follow(following: Following): Promise<void> {
    const { record, link } = following;
    if (record.interviews === null) return;
    const known = new Map(
      (await this.links.meetingsOf(link.id)).map((meeting) => [meeting.externalId, meeting]),
    );
    for (const theirs of record.interviews) {
      const meeting = known.get(theirs.id);
      known.delete(theirs.id);
      if (theirs.ends <= theirs.starts) continue;
      if (!meeting) await this.add(following, theirs);
      else if (!isSame(meeting, theirs)) await this.change(following, meeting, theirs);
    }
    // what is not among them any more was deleted there
    for (const meeting of known.values()) {
      await this.delete(following, meeting);
    }
  }

  /** One of which the ATS says nothing but that it does not take place. */
  async delete(following: AboutMeeting, meeting: AtsMeeting): Promise<void> {
    const { starts, ends } = meeting;
    const gone = { id: meeting.externalId, starts, ends, isCancelled: true };
    if (!meeting.isCancelled && ends > following.now) await this.change(following, meeting, gone);
  }

  private async add(following: Following, theirs: AtsInterview): Promise<void> {
    const { link, now, done } = following;
    const { starts, ends, isCancelled } = theirs;
    const isOver = ends <= now;
    // whoever is not under way any more is not invited
    if (isCancelled || (isOver ? isBefore(starts, following) : !isUnderWay(following))) return;
    const isKnown = isFromBefore(following);
    const interview = await this.make(following, { starts, ends }, isKnown);
    const at = { starts, ends, isCancelled };
    await this.links.putMeeting({
      ...{ id: newId(now), link: link.id, externalId: theirs.id, interview, ...at },
    });
    done.push(isOver ? 'An interview was held.' : 'An interview was arranged.');
  }

  private async change(
    following: AboutMeeting,
    meeting: AtsMeeting,
    { starts, ends, isCancelled }: AtsInterview,
  ): Promise<void> {
    const { application, now, done } = following;
    await this.links.putMeeting(Object.assign(meeting, { starts, ends, isCancelled }));
    const interview = await this.stored.find(application.id, meeting.interview);
    if (!interview || interview.status === 'no_show') return;
    const isOff = interview.status === 'cancelled';
    if (isCancelled ? isOff : !isOff && interview.starts === starts && interview.ends === ends)
      return;
    if (isCancelled || interview.status === 'held') await this.callOff(following, interview);
    if (isCancelled) {
      done.push('An interview was called off.');
      return;
    }
    const isOver = ends <= now;
    if (isOver ? isBefore(starts, following) : !isUnderWay(following)) return;
    if (interview.status === 'held') {
      // what is taken back of it would take back the other time too
      await this.links.putMeeting(
        Object.assign(meeting, { interview: await this.make(following, { starts, ends }) }),
      );
    } else {
      const status = isOver ? ('held' as const) : ('scheduled' as const);
      const next = { starts, ends, status, version: interview.version + 1 };
      await this.stored.change(interview.id, next);
      await this.tell(following, Object.assign(interview, next), true);
    }
    done.push('An interview was moved.');
  }

  /** It does not, or did not, take place; who waits for it is told. */
  private async callOff(following: AboutMeeting, interview: Interview): Promise<void> {
    const { application, caller, now } = following;
    const { id, version, ends } = interview;
    await this.stored.change(id, { status: 'cancelled', version: version + 1 });
    const notHeld = { type: 'interview.not_held', at: now, interview: id } as const;
    await this.journey.record(application.id, notHeld, caller.id, { silent: true });
    if (ends > now && isUnderWay(following) && application.mailedBy == null) {
      await this.cancellations.tell(application, interview, caller);
    }
  }

  private async make(
    following: AboutMeeting,
    { starts, ends }: Pick<Interview, 'starts' | 'ends'>,
    isKnown = false,
  ): Promise<InterviewId> {
    const { application, now } = following;
    const status = ends <= now ? ('held' as const) : ('scheduled' as const);
    const interview: Interview = {
      ...{ id: newId(now), application: application.id, starts, ends, status },
      ...{ version: 0, createdAt: now },
    };
    await this.stored.add(interview);
    await this.tell(following, interview, false, isKnown);
    return interview.id;
  }

  /** @param isKnown the candidate was told of it before */
  private async tell(
    following: AboutMeeting,
    interview: Interview,
    moved: boolean,
    isKnown = false,
  ): Promise<void> {
    const { application, record, caller, now } = following;
    const { id, starts, ends, status } = interview;
    if (status === 'held') {
      const held = { type: 'interview.held', at: ends, interview: id } as const;
      await this.journey.record(application.id, held, caller.id, { silent: true });
      return;
    }
    const { file } = await this.writing.desktop(application.id);
    const when = placed(null, record, application.receivedAt, now);
    const ics = this.entries.of(interview, file, 'REQUEST');
    await this.journey.record(
      application.id,
      { type: 'interview.scheduled', ...when, interview: id, starts, ends },
      caller.id,
      // one that has begun is not invited to
      { ics, moved, silent: isKnown || application.mailedBy != null || starts <= now },
    );
  }
}

/** Whether something was before the receipt, or before the connection was made: what was owed for it nobody here knew. */
function isBefore(at: Instant, { application, connection }: AboutMeeting): boolean {
  return at < Math.max(application.receivedAt, connection.createdAt);
}

/** Whether a record that the first look finds has not changed since the connection was made: all in it is told already. */
function isFromBefore({ record, connection }: AboutMeeting): boolean {
  return connection.reconciledAt === null && record.asOf < connection.createdAt;
}

/** Neither ended there nor by somebody here. */
function isUnderWay({ wanted, application }: AboutMeeting): boolean {
  return wanted === 'active' && application.status === 'active';
}

function isSame(meeting: AtsMeeting, theirs: AtsInterview): boolean {
  const { starts, ends, isCancelled } = theirs;
  return meeting.starts === starts && meeting.ends === ends && meeting.isCancelled === isCancelled;
}
