import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import { Application } from '../../../store/entities/hiring/application.entity';
import { Candidate } from '../../../store/entities/hiring/candidate.entity';
import { Job } from '../../../store/entities/hiring/job.entity';
import {
  InboundMail,
  type InboundKind,
  type InboundStatus,
} from '../../../store/entities/mail/inbound-mail.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { WantedMail } from '../inbox.repository';

/** More than is shown, so that an address at the end of what is shown is whole. */
const LETTERS = 400;

/** A mail as a page lists it, with the names that belong to it. */
export interface InboxRow {
  id: string;
  status: InboundStatus;
  kind: InboundKind | null;
  why: string | null;
  isVerified: boolean;
  fromAddress: string | null;
  fromName: string;
  subject: string;
  beginning: string;
  receivedAt: Instant;
  application: string | null;
  candidate: string | null;
  job: string | null;
}

/** Reads the list of the inbox; never a whole mail. */
@Injectable()
export class InboxRows {
  constructor(private readonly units: UnitOfWork) {}

  /** Newest first. */
  async list({ jobs, status, kind, before }: WantedMail, limit: number): Promise<InboxRow[]> {
    if (jobs?.length === 0) return [];
    const query = this.units.manager
      .createQueryBuilder(InboundMail, 'm')
      .select(['m.id AS "id"', 'm.status AS "status"', 'm.kind AS "kind"', 'm.why AS "why"'])
      .addSelect(['m.isVerified AS "isVerified"', 'm.fromAddress AS "fromAddress"'])
      .addSelect(['m.fromName AS "fromName"', 'm.subject AS "subject"'])
      .addSelect([`SUBSTR(m.text, 1, ${LETTERS}) AS "beginning"`])
      .addSelect(['m.receivedAt AS "receivedAt"', 'm.about AS "application"'])
      .addSelect(['c.name AS "candidate"', 'j.title AS "job"'])
      .leftJoin(Application, 'a', 'a.id = m.about')
      .leftJoin(Candidate, 'c', 'c.id = a.candidate')
      .leftJoin(Job, 'j', 'j.id = a.job')
      .orderBy('m.id', 'DESC')
      .limit(limit);
    if (jobs !== null) query.andWhere('a.job IN (:...jobs)', { jobs });
    if (status !== undefined) query.andWhere('m.status = :status', { status });
    if (kind !== undefined) query.andWhere('m.kind = :kind', { kind });
    if (before !== undefined) query.andWhere('m.id < :before', { before });
    const rows = await query.getRawMany<Stored>();
    return rows.map((row) => ({
      ...row,
      receivedAt: Number(row.receivedAt) as Instant,
      isVerified: Boolean(row.isVerified),
    }));
  }
}

/** As the databases give it. */
type Stored = Omit<InboxRow, 'receivedAt' | 'isVerified'> & {
  receivedAt: number | string;
  isVerified: boolean | number;
};
