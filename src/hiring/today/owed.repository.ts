import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import type { ApplicationStatus } from '../../store/entities/hiring/application.entity';
import type { CONTACTS } from '../../store/entities/hiring/candidate.entity';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { EventText } from '../../store/entities/journey/event-text.entity';
import { JournalRow } from '../../store/entities/journey/journal-row.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Whose work is meant: somebody's own, or that on some jobs; null for all jobs. */
export type Of = { owner: string } | { jobs: readonly string[] | null };

type Kept = 'id' | 'application' | 'job' | 'rule' | 'title' | 'openedAt' | 'dueAt' | 'pausedUntil';

/** What is owed, with the names that belong to it. */
export type OwedRow = Pick<CommitmentRow, Kept | 'promise'> & {
  jobTitle: string;
  candidate: string;
  email: string | null;
  contact: (typeof CONTACTS)[number];
  status: ApplicationStatus;
  decidedIn: string | null;
  ownerName: string;
  /** The hashes of its calendar and its policy. */
  calendar: string;
  policy: string;
};

const NUMBERS = ['openedAt', 'dueAt', 'pausedUntil'] as const;
/** Written by hand, as the list of the API is: making it takes as long as running it. */
const SELECT = `
  SELECT c."id", c."application", c."job", c."rule", c."title", c."promise", c."openedAt", c."dueAt",
    c."pausedUntil", a."calendar", a."policy", a."status", a."decidedIn", j."title" AS "jobTitle", p."name" AS "candidate",
    p."email", p."contact", u."name" AS "ownerName"
  FROM commitments c
  JOIN applications a ON a."id" = c."application"
  JOIN candidates p ON p."id" = a."candidate"
  JOIN jobs j ON j."id" = c."job"
  JOIN users u ON u."id" = c."owner"
  WHERE c."ended" IS NULL`;
const ORDER = 'ORDER BY c."ended", c."dueAt", c."id"';

/** Reads what is owed now, from an index by due time. */
@Injectable()
export class OwedRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** In order of due time. */
  async list(of: Of, limit: number): Promise<OwedRow[]> {
    const within = withinOf(of, 'c."owner"', 'c."job"');
    if (within === null) return [];
    const sql = `${SELECT} ${within.sql} ${ORDER} LIMIT ${limit}`;
    const rows = await this.units.manager.query<OwedRow[]>(sql, within.values);
    for (const row of rows) {
      // PostgreSQL's driver gives 64 bits as a text
      for (const name of NUMBERS) if (row[name] !== null) row[name] = Number(row[name]) as Instant;
    }
    return rows;
  }

  /** How many promises of others are late. */
  async lateOfOthers(me: string, of: Of, now: Instant): Promise<number> {
    const within = withinOf(of, 'c."owner"', 'c."job"');
    if (within === null) return 0;
    const n = within.values.length;
    const sql = `SELECT COUNT(*) AS "n" FROM commitments c WHERE c."ended" IS NULL ${within.sql}
      AND c."dueAt" < $${n + 1} AND c."owner" <> $${n + 2}`;
    const given = [...within.values, now, me];
    const [row] = await this.units.manager.query<{ n: number | string }[]>(sql, given);
    return Number(row!.n);
  }

  /** Why the clocks of some applications stand, in the words of who stopped them. */
  async pausesOf(
    applications: readonly OwedRow['application'][],
  ): Promise<ReadonlyMap<string, string>> {
    if (applications.length === 0) return new Map();
    const { manager } = this.units;
    const paused = await manager.find(JournalRow, {
      where: { application: In(applications), type: 'clock.paused' },
      order: { position: 'ASC' },
    });
    const texts = await manager.findBy(EventText, { event: In(paused.map(({ id }) => id)) });
    const words = new Map(texts.map(({ event, text }) => [event, text]));
    return new Map(paused.map(({ id, application }) => [application, words.get(id) ?? '']));
  }
}

/** The condition that holds rows to whose they are; null when nothing can be theirs. */
export function withinOf(
  of: Of,
  owner: string,
  job: string,
): { sql: string; values: string[] } | null {
  if ('owner' in of) return { sql: `AND ${owner} = $1`, values: [of.owner] };
  if (of.jobs === null) return { sql: '', values: [] };
  if (of.jobs.length === 0) return null;
  const marks = of.jobs.map((_, i) => `$${i + 1}`).join(', ');
  return { sql: `AND ${job} IN (${marks})`, values: [...of.jobs] };
}
