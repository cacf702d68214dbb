import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { LINK_LASTS_MS } from '../verbs/requests/request-secrets';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import type { ColleagueRequest } from '../../store/entities/hiring/colleague-request.entity';
import type { Task } from '../../store/entities/journey/task.entity';
import type { Message } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { withinOf, type Of } from './owed.repository';

/** What belongs to an application's row. */
interface Named {
  application: string;
  job: string;
  jobTitle: string;
  candidate: string;
}
export type AskedRow = Named &
  Pick<ColleagueRequest, 'id' | 'to' | 'what' | 'due' | 'later' | 'askedAt' | 'nudgedAt'> & {
    /** The hash of its calendar. */
    calendar: string;
  };
export type TaskOfMine = Named &
  Pick<Task, 'id' | 'kind' | 'about' | 'dueAt' | 'createdAt'> & {
    phone: string | null;
    /** Of the commitment that it is about, the message that made it. */
    promise: CommitmentRow['promise'];
  };
export type Undoable = Pick<Message, 'id' | 'subject'> & { until: Instant; candidate: string };

const NAMES = `a."id" AS "application", a."job", a."calendar", j."title" AS "jobTitle",
  p."name" AS "candidate"`;
const JOIN = `
  JOIN candidates p ON p."id" = a."candidate"
  JOIN jobs j ON j."id" = a."job"`;

/** Reads what was asked of people: of colleagues, and by Lupaus of the reader. */
@Injectable()
export class AskedRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** What colleagues have not answered and still can, the one that is due first first. */
  async unanswered(of: Of, now: Instant, limit: number): Promise<AskedRow[]> {
    const within = withinOf(of, 'a."owner"', 'a."job"');
    if (within === null) return [];
    // SQLite counts them as they appear
    const since = `$${within.values.length + 1}`;
    const sql = `
      SELECT r."id", r."to", r."what", r."due", r."later", r."askedAt", r."nudgedAt", ${NAMES}
      FROM colleague_requests r
      JOIN applications a ON a."id" = r."application" ${JOIN}
      WHERE r."answeredAt" IS NULL ${within.sql} AND r."askedAt" > ${since}
      ORDER BY r."due", r."id" LIMIT ${limit}`;
    const given = [...within.values, now - LINK_LASTS_MS];
    const rows = await this.units.manager.query<AskedRow[]>(sql, given);
    for (const row of rows) numbers(row, ['due', 'later', 'askedAt', 'nudgedAt']);
    return rows;
  }

  /** What Lupaus asks somebody to do, oldest first. */
  async tasksOf(owner: string, limit: number): Promise<TaskOfMine[]> {
    const sql = `
      SELECT t."id", t."kind", t."about", t."dueAt", t."createdAt", p."phone", c."promise", ${NAMES}
      FROM tasks t
      JOIN applications a ON a."id" = t."application" ${JOIN}
      LEFT JOIN commitments c ON c."id" = t."about"
      WHERE t."owner" = $1 AND t."doneAt" IS NULL
      ORDER BY t."id" LIMIT ${limit}`;
    const rows = await this.units.manager.query<TaskOfMine[]>(sql, [owner]);
    for (const row of rows) numbers(row, ['dueAt', 'createdAt']);
    return rows;
  }

  /** The last letter of somebody's that waits to be taken back; null for none. */
  async lastWaiting(author: string, now: Instant): Promise<Undoable | null> {
    const sql = `
      SELECT m."id", m."subject", m."undoUntil" AS "until", p."name" AS "candidate"
      FROM messages m
      JOIN applications a ON a."id" = m."about"
      JOIN candidates p ON p."id" = a."candidate"
      WHERE m."status" = 'pending' AND m."nextAttemptAt" > $1 AND m."author" = $2
        AND m."undoUntil" > $1
      ORDER BY m."id" DESC LIMIT 1`;
    const [row] = await this.units.manager.query<Undoable[]>(sql, [now, author]);
    if (!row) return null;
    numbers(row, ['until']);
    return row;
  }
}

/** PostgreSQL's driver gives 64 bits as a text. */
function numbers<Row>(row: Row, names: readonly (keyof Row)[]): void {
  for (const name of names) {
    if (row[name] !== null) row[name] = Number(row[name]) as Row[keyof Row];
  }
}
