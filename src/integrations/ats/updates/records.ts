import { Injectable } from '@nestjs/common';
import { ErasedMarks } from '../../../kernel/keys/erased-marks';
import { contentHash } from '../../../kernel/hash';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import type { AtsLink } from '../../../store/entities/ats/ats-link.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { ConnectionRows } from '../connections/connections.repository';
import type { AtsRecord } from '../record';
import { forgotten, type Applied } from './applied';
import { Arriving } from './arriving/arriving';
import type { FirstSight } from './arriving/first-sight';
import { Known } from './known';
import { AtsLinks } from './links.repository';
import { Meanings } from './meanings/meanings';

/** What an ATS says an application is: compared with what it said before, and followed where it is new. */
@Injectable()
export class Records {
  constructor(
    private readonly units: UnitOfWork,
    private readonly links: AtsLinks,
    private readonly meanings: Meanings,
    private readonly arriving: Arriving,
    private readonly known: Known,
    private readonly connections: ConnectionRows,
  ) {}

  /**
   * @param of as it was read before the ATS was asked, which may take long: who writes to candidates holds as it is now
   * @param now nothing in it is later
   */
  follow(of: AtsConnection, told: AtsRecord, now: Instant): Promise<Applied> {
    const record = { ...told, asOf: Math.min(told.asOf, now) as Instant };
    return this.units.run(async () => {
      const connection = await this.connections.hold(of.id);
      await this.links.hold(connection, record.application);
      const link = await this.links.find(connection, record.application);
      if (link && ErasedMarks.isMark(link.externalApplication)) return forgotten(link.application);
      if (link) await this.links.letGoOfVoided(link);
      if (link && isOlder(record, link)) {
        return { ...NOTHING_NEW, words: 'Newer things are known.', application: link.application };
      }
      const digest = digestOf(record);
      if (link?.application && !link.isHeld && link.digest === digest) {
        await this.links.put(Object.assign(link, { lastAsOf: record.asOf }));
        return { ...NOTHING_NEW, application: link.application };
      }
      const person = await this.links.nowCalled(connection, record.candidate.id);
      const erasedAt = await this.links.erasedAt(connection, person);
      if (!link?.application && erasedAt !== null && record.appliedAt <= erasedAt) {
        return forgotten(null);
      }
      const seen = link ?? newLink(connection, record, now);
      Object.assign(seen, { lastAsOf: record.asOf, digest, externalCandidate: person });
      return this.followNew(connection, record, seen, now);
    });
  }

  private async followNew(
    connection: AtsConnection,
    record: AtsRecord,
    link: AtsLink,
    now: Instant,
  ): Promise<Applied> {
    if (link.application === null) {
      const instead = await this.receive(connection, record, link, now);
      if (instead?.outcome === 'ignored' && link.isHeld) {
        await this.links.put(Object.assign(link, { isHeld: false }));
      }
      if (instead !== null) return instead;
    }
    const applied = await this.known.follow(connection, record, link, now);
    link.isHeld = applied.outcome === 'held';
    await this.links.put(link);
    // one that was erased before this connection had heard of it
    if (applied.isForgotten) await this.links.forget([link.application!], now);
    return applied;
  }

  /** @returns null when it has arrived, else what came of it instead */
  private async receive(
    connection: AtsConnection,
    record: AtsRecord,
    link: AtsLink,
    now: Instant,
  ): Promise<Applied | null> {
    const hasEnded = record.status !== 'active';
    if (hasEnded && (record.endedAt ?? record.asOf) < connection.createdAt) {
      return ignored('It ended before the connection was made.');
    }
    const job = await this.meanings.job(connection, record.job, now);
    if (job === 'ignored') return ignored('Its job is not followed here.');
    const hold = async (words: string): Promise<Applied> => {
      await this.links.put(Object.assign(link, { isHeld: true }));
      return { outcome: 'held', words, application: null };
    };
    if (job === 'open') return hold(`What the job “${record.job.name}” is here is not said.`);
    if (job.status === 'closed') {
      if (hasEnded) return ignored('It ended, and its job is closed here.');
      return hold(`The job “${job.title}” is closed here: open it again, or choose another one.`);
    }
    const stage = record.stage && (await this.meanings.stage(connection, job, record.stage, now));
    const first: FirstSight = { connection, record, job, stage, now };
    link.application = await this.arriving.receive(first);
    if (link.application !== null) {
      // there before what belongs to it
      await this.links.put(link);
      return null;
    }
    return ignored('Another application of the same person to that job is followed already.');
  }
}

/** Of two states of one instant an end is the later one: nobody ends, and is under way again, at once. */
function isOlder({ asOf, status }: AtsRecord, { lastAsOf, seenStatus }: AtsLink): boolean {
  if (asOf !== lastAsOf) return asOf < lastAsOf;
  return status === 'active' && seenStatus !== null && seenStatus !== 'active';
}

const NOTHING_NEW = { outcome: 'nothing_new', words: 'All of it is known.' } as const;

function ignored(words: string): Applied {
  return { outcome: 'ignored', words, application: null };
}

function newLink({ id }: AtsConnection, record: AtsRecord, now: Instant): AtsLink {
  return {
    ...{ id: newId(now), connection: id, externalApplication: record.application },
    ...{ externalCandidate: record.candidate.id, application: null, lastAsOf: record.asOf },
    ...{ digest: '', isHeld: false, seenStatus: null, seenStage: null, seenOwner: null },
    seenPerson: null,
  };
}

/** Of everything in it but as of when it is true. */
function digestOf(record: AtsRecord): string {
  return contentHash({ ...record, asOf: 0, isEstimated: false });
}
