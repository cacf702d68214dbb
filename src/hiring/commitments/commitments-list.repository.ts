import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { EventText } from '../../store/entities/journey/event-text.entity';
import { JournalRow } from '../../store/entities/journey/journal-row.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { ListedStatus } from './commitments.form';

/** Which commitments a list is to have. */
export interface CommitmentFilter {
  /** The jobs; null for all. */
  jobs: readonly string[] | null;
  owner?: string;
  rule?: string;
  /** Else what is still owed. */
  status?: ListedStatus;
  dueBefore?: Instant;
  /** After that one, in order of due time and id. */
  after: readonly [number, string] | null;
}

/** A commitment with the names that belong to it. */
export type ListedCommitment = Omit<CommitmentRow, 'key' | 'noticeAt'> & {
  jobTitle: string;
  candidate: string;
  candidateName: string;
  ownerName: string;
  /** The hash of its calendar. */
  calendar: string;
};

const NUMBERS = ['openedAt', 'dueAt', 'pausedUntil', 'endedAt'] as const;

/** Written by hand: making it with the query builder takes as long as running it. */
const SELECT = `
  SELECT c."id", c."application", c."job", c."rule", c."title", c."owner", c."ended", c."reason",
    c."evidence", c."promise", a."calendar", c."openedAt", c."dueAt", c."pausedUntil", c."endedAt",
    j."title" AS "jobTitle", p."id" AS "candidate", p."name" AS "candidateName",
    u."name" AS "ownerName"
  FROM commitments c
  JOIN applications a ON a."id" = c."application"
  JOIN candidates p ON p."id" = a."candidate"
  JOIN jobs j ON j."id" = c."job"
  JOIN users u ON u."id" = c."owner"`;
/** `ended` is one value here; PostgreSQL takes the order from the index only when it is named too. */
const ORDER = 'ORDER BY c."ended", c."dueAt", c."id"';

/** Reads lists of commitments, each page from an index. */
@Injectable()
export class CommitmentsListRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** In order of due time. @param now what is due before it is overdue */
  async list(filter: CommitmentFilter, now: Instant, limit: number): Promise<ListedCommitment[]> {
    if (filter.jobs?.length === 0) return [];
    const given: unknown[] = [];
    const where = conditionsOf(filter, now, (value) => `$${given.push(value)}`);
    const sql = `${SELECT} WHERE ${where.join(' AND ')} ${ORDER} LIMIT ${limit}`;
    const rows = await this.units.manager.query<ListedCommitment[]>(sql, given);
    for (const row of rows) {
      // PostgreSQL's driver gives 64 bits as a text
      for (const name of NUMBERS) if (row[name] !== null) row[name] = Number(row[name]) as Instant;
    }
    return rows;
  }

  /** The words of promises, by the message that made each. */
  async wordsOf(applications: readonly ApplicationId[]): Promise<ReadonlyMap<string, string>> {
    if (applications.length === 0) return new Map();
    const { manager } = this.units;
    const made = await manager.findBy(JournalRow, {
      application: In(applications),
      type: In(['promise.made', 'promise.rescheduled']),
    });
    const texts = await manager.findBy(EventText, { event: In(made.map(({ id }) => id)) });
    const words = new Map(texts.map(({ event, text }) => [event, text]));
    return new Map(
      made.flatMap(({ id, fields }): [string, string][] => {
        const text = words.get(id);
        return text === undefined ? [] : [[(fields as { message: string }).message, text]];
      }),
    );
  }
}

/** @param give hands a value over and says how it is named, which both databases number in order */
function conditionsOf(
  { jobs, owner, rule, status, dueBefore, after }: CommitmentFilter,
  now: Instant,
  give: (value: unknown) => string,
): string[] {
  const where = [status === undefined ? 'c."ended" IS NULL' : WHERE[status](give, now)];
  // one job is an index's first column
  if (jobs?.length === 1) where.push(`c."job" = ${give(jobs[0])}`);
  else if (jobs) where.push(`c."job" IN (${jobs.map(give).join(', ')})`);
  if (owner !== undefined) where.push(`c."owner" = ${give(owner)}`);
  if (rule !== undefined) where.push(`c."rule" = ${give(rule)}`);
  if (dueBefore !== undefined) where.push(`c."dueAt" < ${give(dueBefore)}`);
  if (after) where.push(`(c."dueAt", c."id") > (${give(after[0])}, ${give(after[1])})`);
  return where;
}

/** What each status is: the times say, nobody stores it. */
const WHERE: Record<ListedStatus, (give: (value: unknown) => string, now: Instant) => string> = {
  open: (give, now) => `c."ended" IS NULL AND c."dueAt" >= ${give(now)}`,
  overdue: (give, now) => `c."ended" IS NULL AND c."dueAt" < ${give(now)}`,
  paused: (give, now) => `c."ended" IS NULL AND c."pausedUntil" > ${give(now)}`,
  kept: () => `c."ended" = 'kept' AND c."endedAt" <= c."dueAt"`,
  late: () => `c."ended" = 'kept' AND c."endedAt" > c."dueAt"`,
  released: () => `c."ended" = 'released'`,
  rescheduled: () => `c."ended" = 'rescheduled'`,
};
