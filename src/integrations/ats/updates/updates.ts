import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import { Clock } from '../../../kernel/clock';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { AtsNotice, AtsRecord } from '../record';
import { mailedByOf, nameOf, type Applied } from './applied';
import { Gone } from './gone/gone';
import { AtsLinks } from './links.repository';
import { Records } from './records';
import { AtsSources } from './sources';

export type { Applied } from './applied';

type Reread = AtsNotice & { kind: 'reread' };

/** What an ATS tells, done to our applications: each notice in one unit, any number of times, in any order. */
@Injectable()
export class AtsUpdates {
  constructor(
    private readonly units: UnitOfWork,
    private readonly records: Records,
    private readonly gone: Gone,
    private readonly sources: AtsSources,
    private readonly links: AtsLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * Outside of units: it may ask the ATS before anything is recorded or mailed.
   * @param receivedAt when the notice came, which stands in for a time that lies ahead of it
   * @throws AtsTrouble when the ATS does not answer, and ConflictError while a mail is on its way: to be tried again
   */
  async apply(connection: AtsConnection, notice: AtsNotice, receivedAt: Instant): Promise<Applied> {
    switch (notice.kind) {
      case 'record':
        return this.record(connection, notice.record, receivedAt);
      case 'reread':
        return this.reread(connection, notice);
      case 'erased':
        return this.gone.erase(connection, notice.candidate);
      case 'perhaps_erased':
        return this.perhapsErased(connection, notice.candidate);
      case 'interview_deleted':
        return this.gone.callOff(connection, notice.interview);
      case 'application_deleted':
        return this.gone.delete(connection, notice.application, notice.occurredAt);
      case 'merged':
        return this.gone.merge(connection, notice.from, notice.into);
      case 'ignored':
        return ignored(notice.why);
      case 'ping':
        return ignored('It asks whether anybody is there.');
      case 'unknown':
        return ignored(`Nothing follows from “${notice.event}”.`);
    }
  }

  /** Who writes to the candidates of a connection was chosen anew: it holds for those who are there too. */
  async followMails({ id, vendor, mails }: AtsConnection): Promise<void> {
    const mailedBy = mailedByOf({ vendor, mails });
    await this.units.run(() => this.links.setMailedBy(id, mailedBy));
  }

  private record(
    connection: AtsConnection,
    record: AtsRecord,
    receivedAt: Instant,
  ): Promise<Applied> {
    const { id, isAnonymized } = record.candidate;
    if (isAnonymized === true) return this.gone.erase(connection, id);
    const upTo = Math.min(receivedAt, this.clock.now()) as Instant;
    return this.records.follow(connection, record, upTo);
  }

  /** Nobody is forgotten on the word of a body that is not signed. */
  private async perhapsErased(connection: AtsConnection, candidate: string): Promise<Applied> {
    const client = this.sources.clientOf(connection);
    const name = nameOf(connection);
    if (client === null) return unasked(name);
    if (!(await client.hasCandidate(candidate))) return this.gone.erase(connection, candidate);
    return ignored(`${name} still knows that person.`);
  }

  private async reread(
    connection: AtsConnection,
    { application, occurredAt }: Reread,
  ): Promise<Applied> {
    const client = this.sources.clientOf(connection);
    const name = nameOf(connection);
    if (client === null) return unasked(name);
    const record = await client.application(application);
    if (record !== null) return this.record(connection, record, this.clock.now());
    // the API's word counts, whatever the event was: there is no such application any more
    const link = await this.links.find(connection, application);
    if (link === null) return ignored(`${name} knows no application with that id in this account.`);
    return this.gone.delete(connection, application, occurredAt);
  }
}

function unasked(name: string): Applied {
  const words = `An API key is needed for ${name}: what its hooks say is not enough, or is not signed.`;
  return { outcome: 'held', words, application: null };
}

function ignored(words: string): Applied {
  return { outcome: 'ignored', words, application: null };
}
