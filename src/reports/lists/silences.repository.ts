import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';
import type { Give, Selection } from '../figures/selection';
import { silentIn } from '../figures/silent';

/** An application that was silent for too long, with the first such silence. */
export interface SilenceRow {
  id: string;
  application: string;
  job: string;
  jobTitle: string;
  candidate: string;
  /** Who answered for it when the silence became too long. */
  person: string;
  personName: string;
  since: Instant;
  longAt: Instant;
  /** Null while it goes on. */
  endedAt: Instant | null;
}

/** Reads the silences that a number of a report counts. */
@Injectable()
export class Silences {
  constructor(private readonly units: UnitOfWork) {}

  /** How many applications were silent for too long. */
  async count(selection: Selection, now: Instant): Promise<number> {
    const [row] = await this.ask<{ n: number | string }>(
      (give) => `SELECT COUNT(DISTINCT s."application") AS "n" FROM silences s
        WHERE ${silentIn(selection, now, give)}`,
    );
    return Number(row!.n);
  }

  /** Each application once, in the order in which it was too long. @param after that time and the id of the line before */
  async list(
    selection: Selection,
    now: Instant,
    { after, limit }: { after: readonly [number, string] | null; limit: number },
  ): Promise<SilenceRow[]> {
    const rows = await this.ask<SilenceRow>((give) => {
      const first = silentIn(selection, now, give);
      const next = after ? `AND (s."longAt", s."id") > (${give(after[0])}, ${give(after[1])})` : '';
      return `SELECT s."id", s."application", s."job", j."title" AS "jobTitle",
          p."name" AS "candidate", s."owner" AS "person", u."name" AS "personName", s."since",
          s."longAt", s."endedAt"
        FROM silences s
        JOIN applications a ON a."id" = s."application"
        JOIN candidates p ON p."id" = a."candidate"
        JOIN jobs j ON j."id" = s."job"
        JOIN users u ON u."id" = s."owner"
        WHERE s."id" IN (SELECT MIN(s."id") FROM silences s WHERE ${first} GROUP BY s."application")
          ${next}
        ORDER BY s."longAt", s."id" LIMIT ${limit}`;
    });
    // PostgreSQL's driver gives 64 bits as a text
    return rows.map(({ since, longAt, endedAt, ...row }) => ({
      ...row,
      ...{ since: Number(since) as Instant, longAt: Number(longAt) as Instant },
      endedAt: endedAt === null ? null : (Number(endedAt) as Instant),
    }));
  }

  private ask<Row>(write: (give: Give) => string): Promise<Row[]> {
    const given: unknown[] = [];
    const sql = write((value) => `$${given.push(value)}`);
    return this.units.manager.query<Row[]>(sql, given);
  }
}
