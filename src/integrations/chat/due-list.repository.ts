import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';
import type { Promised } from './posts/post-words';

const FROM = `
  FROM commitments c
  JOIN applications a ON a."id" = c."application"
  JOIN users u ON u."id" = c."owner"`;
const SELECT = `
  SELECT c."application", c."rule", c."title", c."dueAt", j."title" AS "jobTitle",
    s."name" AS "stage", p."name" AS "candidate", u."name" AS "ownerName"
  ${FROM}
  JOIN candidates p ON p."id" = a."candidate"
  JOIN stages s ON s."id" = a."stage"
  JOIN jobs j ON j."id" = c."job"`;

/** Reads what is owed, for everybody or for a team. */
@Injectable()
export class DueList {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * What is owed and due in a stretch of time, in order of due time.
   * @param team of the owners; null for everybody's
   */
  async between(
    from: Instant,
    to: Instant,
    team: string | null,
    limit: number,
  ): Promise<{ promises: Promised[]; count: number }> {
    const ofTeam = team === null ? '' : 'AND u."team" = $3';
    const where = `WHERE c."ended" IS NULL AND c."dueAt" >= $1 AND c."dueAt" < $2 ${ofTeam}`;
    const given = team === null ? [from, to] : [from, to, team];
    const { manager } = this.units;
    const promises = await manager.query<Promised[]>(
      `${SELECT} ${where} ORDER BY c."ended", c."dueAt", c."id" LIMIT ${limit}`,
      given,
    );
    // PostgreSQL's driver gives 64 bits as a text
    for (const one of promises) one.dueAt = Number(one.dueAt) as Instant;
    if (promises.length < limit) return { promises, count: promises.length };
    const [row] = await manager.query<{ n: number | string }[]>(
      `SELECT count(*) AS n ${FROM} ${where}`,
      given,
    );
    return { promises, count: Number(row!.n) };
  }
}
