import { Injectable } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import { Journey } from '../../../journey/journey';
import { Chronicle } from '../../../journey/record/chronicle';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import type { Absence } from '../../../store/entities/hiring/absence.entity';
import type { Application, ApplicationId } from '../../../store/entities/hiring/application.entity';

/** A hand-over in the journal of an application, and in the candidate's mail. */
@Injectable()
export class AbsenceRecord {
  constructor(
    private readonly journey: Journey,
    private readonly chronicle: Chronicle,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** See `Chronicle.hold`. */
  hold(application: ApplicationId): Promise<void> {
    return this.chronicle.hold(application);
  }

  /**
   * Records that the delegate answers: from the absence's beginning, or from when there was something to answer.
   * @param openedAt when the first of what falls due meanwhile was opened
   */
  async handOver(
    { id }: Application,
    { user, delegate, from, to, createdBy }: Absence,
    openedAt: Instant,
  ): Promise<void> {
    const { events } = await this.chronicle.history(id);
    const before = events.findLast(({ type }) => type === 'owner.changed');
    // the last hand-over is the one that counts: it must not come before one that is recorded
    const at = Math.max(from, openedAt, before?.at ?? from) as Instant;
    const previous = await this.users.nameOf(user);
    await this.journey.record(
      id,
      { type: 'owner.changed', at, to: delegate, text: 'absence' },
      createdBy,
      // when all is over, there is nothing to tell
      { handover: { previous, until: to }, automated: true, silent: to <= this.clock.now() },
    );
  }
}
