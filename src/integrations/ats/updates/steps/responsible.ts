import { Injectable } from '@nestjs/common';
import { Users } from '../../../../accounts/users';
import { Teams } from '../../../../hiring/verbs/ends/teams.repository';
import { Journey } from '../../../../journey/journey';
import { Chronicle } from '../../../../journey/record/chronicle';
import type { Following } from '../following';
import { Meanings } from '../meanings/meanings';
import { lastOf, placed } from '../moments';

/** Hand-overs in the ATS. */
@Injectable()
export class Responsible {
  constructor(
    private readonly meanings: Meanings,
    private readonly teams: Teams,
    private readonly users: Users,
    private readonly journey: Journey,
    private readonly chronicle: Chronicle,
  ) {}

  /** Only where the recruiter there is another one than before: a hand-over that was made here stands until then. */
  async follow(following: Following): Promise<void> {
    const { connection, record, link, application, job, caller, now, done } = following;
    const isUnderWay = following.wanted === 'active' && application.status === 'active';
    const owner = await this.meanings.owner(connection, record.recruiter, now);
    if (owner === null || owner === link.seenOwner) return;
    link.seenOwner = owner;
    if (owner === application.owner) return;
    await this.teams.join(job.id, owner);
    const { events } = await this.chronicle.history(application.id);
    // the last hand-over is the one that counts: it must not come before one that is recorded
    const when = placed(null, record, lastOf(events, ['owner.changed']), now);
    const previous = await this.users.nameOf(application.owner);
    await this.journey.record(
      application.id,
      { type: 'owner.changed', ...when, to: owner },
      caller.id,
      { handover: { previous, until: null }, silent: !isUnderWay },
    );
    application.owner = owner;
    done.push('Somebody else answers for it.');
  }
}
