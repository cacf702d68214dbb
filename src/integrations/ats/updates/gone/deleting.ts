import { Injectable } from '@nestjs/common';
import { ApplicationsRepository } from '../../../../hiring/applications/applications.repository';
import { Chronicle } from '../../../../journey/record/chronicle';
import { Clock } from '../../../../kernel/clock';
import type { Instant } from '../../../../kernel/instant';
import type { AtsConnection } from '../../../../store/entities/ats/ats-connection.entity';
import type { AtsMeeting } from '../../../../store/entities/ats/ats-meeting.entity';
import type { AtsLink } from '../../../../store/entities/ats/ats-link.entity';
import { callerOf, nameOf, type Applied } from '../applied';
import { AtsLinks } from '../links.repository';
import { Ending } from '../steps/ending';
import { AtsInterviews } from '../steps/interviews';

/** Applications that were deleted in an ATS. */
@Injectable()
export class Deleting {
  constructor(
    private readonly stored: ApplicationsRepository,
    private readonly chronicle: Chronicle,
    private readonly ending: Ending,
    private readonly interviews: AtsInterviews,
    private readonly links: AtsLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts as withdrawn, the one end that releases all that is owed, and says in words that nobody withdrew it. In a
   * unit.
   */
  async follow(connection: AtsConnection, link: AtsLink, at: Instant | null): Promise<Applied> {
    const now = this.clock.now();
    const asOf = Math.max(link.lastAsOf, Math.min(at ?? now, now)) as Instant;
    const seen = { lastAsOf: asOf, digest: '', isHeld: false, seenStatus: 'withdrawn' };
    await this.links.letGoOfVoided(link);
    const known = Object.assign(link, seen);
    if (link.application === null) {
      await this.links.put(known);
      return { outcome: 'ignored', words: 'It was never followed here.', application: null };
    }
    await this.chronicle.hold(link.application);
    const application = (await this.stored.find(link.application))!;
    await this.links.put(known);
    // an end that was not told yet is never told then, but for a hire: it stays one
    const isUntold =
      application.status !== 'hired' && (await this.ending.untold({ application, now }));
    if (application.status !== 'active' && !isUntold) {
      const words = `It has ended here already (${application.status}).`;
      return { outcome: 'nothing_new', words, application: application.id };
    }
    const text = `Its record in ${nameOf(connection)} was deleted; nobody withdrew it.`;
    await this.ending.withdraw(
      {
        ...{ application, caller: callerOf(connection), now, done: [] },
        record: { asOf, endedAt: at, isEstimated: at === null },
      },
      text,
    );
    return { outcome: 'done', words: text, application: application.id };
  }

  /** In a unit. */
  async callOff(connection: AtsConnection, link: AtsLink, meeting: AtsMeeting): Promise<Applied> {
    const id = link.application!;
    await this.chronicle.hold(id);
    const application = (await this.stored.find(id))!;
    const now = this.clock.now();
    const done: string[] = [];
    const wanted = application.status === 'active' ? 'active' : 'rejected';
    const about = {
      application,
      connection,
      caller: callerOf(connection),
      now,
      wanted,
      done,
    } as const;
    const record = { asOf: now, isEstimated: true };
    await this.interviews.delete({ ...about, record }, meeting);
    const [words = 'It was over, or known already.'] = done;
    return { outcome: done.length > 0 ? 'done' : 'nothing_new', words, application: id };
  }
}
