import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Instant } from '../../../kernel/instant';
import { Application } from '../../../store/entities/hiring/application.entity';
import { Candidate } from '../../../store/entities/hiring/candidate.entity';
import { Job, type JobId } from '../../../store/entities/hiring/job.entity';
import { DeliveryNotice } from '../../../store/entities/mail/delivery-notice.entity';
import {
  Message,
  type MessageId,
  type MessageStatus,
} from '../../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { STATUSES_OF, type OutboxPart } from './outbox-part';

/** A mail of ours as a page lists it, with the names that belong to it. */
export interface MessageRow {
  id: MessageId;
  status: MessageStatus;
  recipient: string;
  subject: string;
  attempts: number;
  uncertain: number;
  answer: string | null;
  createdAt: Instant;
  nextAttemptAt: Instant;
  undoUntil: Instant | null;
  deliveredAt: Instant | null;
  application: string | null;
  candidate: string | null;
  job: string | null;
}

/** Which mails a page lists. */
export interface WantedRows {
  part: OutboxPart;
  /** Only about applications to these; null for every job. */
  jobs: JobId[] | null;
  /** Also mail to staff, which is about no application. */
  staff: boolean;
  /** Written before this one. */
  before?: string;
}

/** Reads the list of the outbox; never a mail's bytes. */
@Injectable()
export class MessageRows {
  constructor(private readonly units: UnitOfWork) {}

  /** Newest first. */
  async list(wanted: WantedRows, limit: number): Promise<MessageRow[]> {
    const ids = await this.idsOf(wanted, limit);
    if (ids.length === 0) return [];
    const query = this.units.manager
      .createQueryBuilder(Message, 'm')
      .select(['m.id AS "id"', 'm.status AS "status"', 'm.recipient AS "recipient"'])
      .addSelect(['m.subject AS "subject"', 'm.attempts AS "attempts"', 'm.answer AS "answer"'])
      .addSelect(['m.uncertain AS "uncertain"', 'm.createdAt AS "createdAt"'])
      .addSelect(['m.nextAttemptAt AS "nextAttemptAt"', 'm.undoUntil AS "undoUntil"'])
      .addSelect(['m.deliveredAt AS "deliveredAt"', 'm.about AS "application"'])
      .addSelect(['c.name AS "candidate"', 'j.title AS "job"'])
      .leftJoin(Application, 'a', 'a.id = m.about')
      .leftJoin(Candidate, 'c', 'c.id = a.candidate')
      .leftJoin(Job, 'j', 'j.id = a.job')
      .where('m.id IN (:...ids)', { ids })
      .orderBy('m.id', 'DESC');
    const rows = await query.getRawMany<Stored>();
    return rows.map((row) => ({
      ...row,
      createdAt: Number(row.createdAt) as Instant,
      nextAttemptAt: Number(row.nextAttemptAt) as Instant,
      undoUntil: instantOf(row.undoUntil),
      deliveredAt: instantOf(row.deliveredAt),
    }));
  }

  /** First without names: what is sorted and left out needs none. */
  private async idsOf(
    { part, jobs, staff, before }: WantedRows,
    limit: number,
  ): Promise<MessageId[]> {
    if (jobs?.length === 0) return [];
    const query = this.units.manager
      .createQueryBuilder(Message, 'm')
      .select('m.id', 'id')
      .orderBy('m.id', 'DESC')
      .limit(limit);
    within(query, part);
    if (jobs !== null) {
      query.innerJoin(Application, 'a', 'a.id = m.about').andWhere('a.job IN (:...jobs)', { jobs });
    } else if (!staff) query.andWhere('m.about IS NOT NULL');
    if (before !== undefined) query.andWhere('m.id < :before', { before });
    return (await query.getRawMany<{ id: MessageId }>()).map(({ id }) => id);
  }
}

function within(query: SelectQueryBuilder<Message>, part: OutboxPart): void {
  const statuses = STATUSES_OF[part];
  if (part === 'returned') {
    const failed = query
      .subQuery()
      .select('n.message')
      .from(DeliveryNotice, 'n')
      .where(`n.action = 'failed'`)
      .getQuery();
    query.andWhere(`m.id IN ${failed}`);
  } else if (part === 'delivered') {
    // nearly all are: read from the newest on, and not sorted out of an index by status
    query.andWhere(`COALESCE(m.status, '') IN (:...statuses)`, { statuses });
  } else if (statuses !== null) {
    query.andWhere('m.status IN (:...statuses)', { statuses });
  }
}

type Times = 'createdAt' | 'nextAttemptAt' | 'undoUntil' | 'deliveredAt';
/** As the databases give it. */
type Stored = Omit<MessageRow, Times> & Record<Times, number | string | null>;

function instantOf(at: number | string | null): Instant | null {
  return at === null ? null : (Number(at) as Instant);
}
