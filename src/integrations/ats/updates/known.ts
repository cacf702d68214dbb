import { Injectable } from '@nestjs/common';
import { ApplicationsRepository } from '../../../hiring/applications/applications.repository';
import { Chronicle } from '../../../journey/record/chronicle';
import type { Instant } from '../../../kernel/instant';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import type { AtsLink } from '../../../store/entities/ats/ats-link.entity';
import type { AtsRecord } from '../record';
import { callerOf, forgotten, mailedByOf, type Applied } from './applied';
import { wantedOf, type Following } from './following';
import { AtsLinks } from './links.repository';
import { Meanings } from './meanings/meanings';
import { RecordFollowing } from './record-following';

/** Applications that are followed already. */
@Injectable()
export class Known {
  constructor(
    private readonly stored: ApplicationsRepository,
    private readonly chronicle: Chronicle,
    private readonly links: AtsLinks,
    private readonly meanings: Meanings,
    private readonly following: RecordFollowing,
  ) {}

  /** In a unit. @param link changed by what is followed; the caller stores it */
  async follow(
    connection: AtsConnection,
    record: AtsRecord,
    link: AtsLink,
    now: Instant,
  ): Promise<Applied> {
    const id = link.application!;
    await this.chronicle.hold(id);
    const { events } = await this.chronicle.history(id);
    if (events.some(({ type }) => type === 'candidate.erased')) {
      return forgotten(id);
    }
    const isNew = link.seenStatus === null;
    const application = (await this.stored.find(id))!;
    const job = await this.links.job(application.job);
    const caller = callerOf(connection);
    const mailedBy = mailedByOf(connection);
    if ((application.mailedBy ?? null) !== mailedBy) {
      await this.stored.change(application, { mailedBy }, caller.id, now);
      Object.assign(application, { mailedBy, version: application.version + 1 });
    }
    const stage = record.stage && (await this.meanings.stage(connection, job, record.stage, now));
    const following: Following = {
      ...{ connection, record, link, application, job, stage, caller, now },
      ...{ wanted: wantedOf(record, stage), done: [], open: [] },
    };
    await this.following.follow(following);
    const there = await this.meanings.job(connection, record.job, now);
    if (typeof there !== 'string' && there.id !== job.id) following.done.push(elsewhere(record));
    const { done, open } = following;
    const words = [...(isNew ? ['It was received.'] : []), ...done, ...open].join(' ');
    if (open.length > 0) return { outcome: 'held', words, application: id };
    if (words === '') return { outcome: 'nothing_new', words: NOTHING, application: id };
    return { outcome: 'done', words, application: id };
  }
}

/** Whether a promise goes with somebody to another job is for people to say. */
function elsewhere({ job: { name } }: AtsRecord): string {
  return `There it belongs to another job now (“${name}”); here it stays where it is.`;
}

const NOTHING = 'What changed there is nothing that we follow.';
