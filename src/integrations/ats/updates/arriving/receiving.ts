import { Injectable } from '@nestjs/common';
import { Applications } from '../../../../hiring/applications/applications';
import { Teams } from '../../../../hiring/verbs/ends/teams.repository';
import { Journey } from '../../../../journey/journey';
import { newId } from '../../../../kernel/ids';
import { formatInstant, type Instant } from '../../../../kernel/instant';
import type { ApplicationId } from '../../../../store/entities/hiring/application.entity';
import type { MessageId } from '../../../../store/entities/mail/message.entity';
import { callerOf, mailedByOf } from '../applied';
import { isEnd, stageIn, wantedOf } from '../following';
import { Meanings } from '../meanings/meanings';
import { idOf, personIn, receivedIn, type FirstSight } from './first-sight';

/** Applications that are new here. */
@Injectable()
export class Receiving {
  constructor(
    private readonly applications: Applications,
    private readonly meanings: Meanings,
    private readonly teams: Teams,
    private readonly journey: Journey,
  ) {}

  /** In a unit. */
  async make(first: FirstSight): Promise<ApplicationId> {
    const { connection, record, job, stage, now } = first;
    const caller = callerOf(connection);
    const owner = (await this.meanings.owner(connection, record.recruiter, now)) ?? job.owner;
    await this.teams.join(job.id, owner);
    const isOld = record.appliedAt < connection.createdAt;
    const { at, isEstimated } = receivedIn(record, connection, now);
    // what happened to an old one before is told already, and what lost its hook is not said twice in one minute
    const silent = isOld || wantedOf(record, stage) !== 'active';
    const arrivesThere = isOld || record.stageSince === null || record.stageSince <= at;
    const ours = arrivesThere ? stageIn(stage) : null;
    const there = ours === null || isEnd(ours) ? undefined : ours.id;
    const { id } = await this.applications.receive(
      {
        ...{ job: job.id, candidate: personIn(record), externalId: idOf(first) },
        ...{ receivedAt: formatInstant(at), stage: there },
      },
      caller,
      { owner, mailedBy: mailedByOf(connection), silent, isEstimated },
    );
    if (isOld) await this.takeReceiptAsSent(id, at, caller.id);
    return id;
  }

  /** Who applied before the connection was made was told so elsewhere, or never: it is not owed now. It earns nobody anything. */
  private async takeReceiptAsSent(id: ApplicationId, when: Instant, by: string): Promise<void> {
    const receipt = { purposes: ['acknowledgement'], channel: 'email', automated: true } as const;
    const message: MessageId = newId(when);
    const sent = { type: 'message.delivered', at: when, message, ...receipt } as const;
    const told = { ...sent, evidence: 'import', isEstimated: true } as const;
    await this.journey.record(id, told, by, { silent: true });
  }
}
