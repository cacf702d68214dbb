import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { InterviewId } from '../../store/entities/hiring/interview.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** An interview as an entry of the calendar of who answers for the application. */
export interface InterviewRow {
  id: InterviewId;
  application: string;
  starts: Instant;
  ends: Instant;
  /** Which change of it this is, from 0. */
  version: number;
  changedAt: Instant;
  candidate: string;
  jobTitle: string;
}

const MOST = 500;

/** Interviews of applications that somebody answers for. */
@Injectable()
export class InterviewsToCome {
  constructor(private readonly units: UnitOfWork) {}

  /** Those that take or took place and end after `since`, soonest first. */
  async of(owner: UserId, since: Instant): Promise<InterviewRow[]> {
    const rows = await this.units.manager.query<InterviewRow[]>(
      `
      SELECT i."id", i."application", i."starts", i."ends", i."version", i."createdAt" AS "changedAt",
        p."name" AS "candidate", j."title" AS "jobTitle"
      FROM interviews i
      JOIN applications a ON a."id" = i."application"
      JOIN candidates p ON p."id" = a."candidate"
      JOIN jobs j ON j."id" = a."job"
      WHERE i."status" IN ('scheduled', 'held') AND i."ends" > $1 AND a."owner" = $2
      ORDER BY i."starts", i."id" LIMIT ${MOST}`,
      [since, owner],
    );
    return rows.map((row) => ({
      ...row,
      // PostgreSQL's driver gives 64 bits as a text
      ...{ starts: Number(row.starts) as Instant, ends: Number(row.ends) as Instant },
      changedAt: Number(row.changedAt) as Instant,
    }));
  }
}
