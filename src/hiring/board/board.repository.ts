import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { JobId } from '../../store/entities/hiring/job.entity';
import { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { BoardFilter } from './board.view';

/** An application as a board reads it, and what its column comes to. */
export interface CardRow {
  id: ApplicationId;
  name: string;
  ownerName: string;
  stage: string;
  status: 'active' | 'hired';
  since: Instant;
  calendar: string;
  /** Its place in the column, from 1. */
  nth: number;
  count: number;
  late: number;
  active: number;
}

const NUMBERS = ['since', 'nth', 'count', 'late', 'active'] as const;

/** Reads what a board shows, in two statements however many applications there are. */
@Injectable()
export class BoardRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Of each stage the first ones, the late first, then by due time. @param now what is due before it is late */
  async cards(
    job: JobId,
    { owner, name, after }: BoardFilter,
    now: Instant,
    most: number,
  ): Promise<CardRow[]> {
    const given: unknown[] = [];
    const give = (value: unknown) => `$${given.push(value)}`;
    // in the order in which they stand below: SQLite knows only places
    const standing = give(job);
    const late = give(now);
    const where = [`a."job" = ${give(job)}`, `a."status" IN ('active', 'hired')`];
    if (owner !== undefined) where.push(`a."owner" = ${give(owner)}`);
    if (name !== undefined) where.push(namedLike(name, give));
    const from =
      after === undefined
        ? '0'
        : `CASE WHEN r."stage" = ${give(after.stage)} THEN ${give(after.from)} ELSE 0 END`;
    const rows = await this.units.manager.query<CardRow[]>(
      `WITH standing AS (
        SELECT "application", MIN("dueAt") AS "dueAt" FROM commitments
        WHERE "job" = ${standing} AND "ended" IS NULL GROUP BY "application"
      ), ranked AS (
        SELECT a."id", c."name", a."owner", a."stage", a."status", a."calendar",
          COALESCE(a."stageSince", a."receivedAt") AS "since",
          ROW_NUMBER() OVER (PARTITION BY a."stage"
            ORDER BY CASE WHEN s."dueAt" IS NULL THEN 1 ELSE 0 END, s."dueAt", a."id") AS "nth",
          COUNT(*) OVER (PARTITION BY a."stage") AS "count",
          SUM(CASE WHEN s."dueAt" < ${late} THEN 1 ELSE 0 END)
            OVER (PARTITION BY a."stage") AS "late",
          SUM(CASE WHEN a."status" = 'active' THEN 1 ELSE 0 END) OVER () AS "active"
        FROM applications a JOIN candidates c ON c."id" = a."candidate"
        LEFT JOIN standing s ON s."application" = a."id"
        WHERE ${where.join(' AND ')}
      )
      SELECT r.*, u."name" AS "ownerName" FROM ranked r JOIN users u ON u."id" = r."owner"
      WHERE r."nth" > ${from} AND r."nth" <= ${from} + ${most}
      ORDER BY r."stage", r."nth"`,
      given,
    );
    // PostgreSQL's driver gives 64 bits as a text
    for (const row of rows) for (const of of NUMBERS) row[of] = Number(row[of]) as Instant;
    return rows;
  }

  /** What stands on each, the first that is due first. */
  standing(applications: readonly ApplicationId[]): Promise<CommitmentRow[]> {
    return this.units.manager.find(CommitmentRow, {
      where: { application: In(applications), ended: IsNull() },
      order: { dueAt: 'ASC', id: 'ASC' },
    });
  }

  /** How many applications of each job have something late. */
  async lateOf(jobs: readonly string[], now: Instant): Promise<ReadonlyMap<string, number>> {
    if (jobs.length === 0) return new Map();
    const rows = await this.units.manager
      .createQueryBuilder(CommitmentRow, 'c')
      .select('c.job', 'job')
      .addSelect('COUNT(DISTINCT c.application)', 'n')
      .where('c.job IN (:...jobs) AND c.ended IS NULL AND c.dueAt < :now', { jobs, now })
      .groupBy('c.job')
      .getRawMany<{ job: string; n: number | string }>();
    return new Map(rows.map(({ job, n }) => [job, Number(n)]));
  }
}

/** SQLite folds only the letters of ASCII, PostgreSQL none, so the usual ways to write a name are asked for one by one. */
function namedLike(name: string, give: (value: unknown) => string): string {
  const plain = name.replace(/[\\%_]/g, '\\$&');
  const small = plain.toLowerCase();
  const ways = new Set([plain, small, plain.toUpperCase(), capitals(plain), capitals(small)]);
  const likes = [...ways].map((way) => `c."name" LIKE ${give(`%${way}%`)} ESCAPE '\\'`);
  return `(${likes.join(' OR ')})`;
}

function capitals(text: string): string {
  return text.replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
