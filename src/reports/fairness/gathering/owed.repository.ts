import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import { UnitOfWork } from '../../../store/unit-of-work';
import { among, type Give } from '../../figures/selection';
import type { Asked } from '../case';

/** A commitment as it is looked at here. */
export interface Owed {
  id: string;
  application: string;
  /** Who it counts for. */
  person: string;
  promise: string | null;
  openedAt: Instant;
  dueAt: Instant;
  ended: string | null;
  endedAt: Instant | null;
  /** The hash of its calendar. */
  calendar: string;
}

const AT_ONCE = 500;
const COLUMNS = `c."id", c."application", c."chargedTo" AS "person", c."promise", c."openedAt", c."dueAt",
  c."ended", c."endedAt", a."calendar"`;
/** Told by a person or a machine: what the share of the self-reported is taken of (design, section 5). */
const ANSWERED = `((c."outcome" = 'kept' AND c."scored") OR c."outcome" = 'late')`;

/** What was owed, for what could be gaming. */
@Injectable()
export class OwedThen {
  constructor(private readonly units: UnitOfWork) {}

  /** Everything that these applications were ever owed. */
  async of(applications: readonly string[]): Promise<Owed[]> {
    const all = [...new Set(applications)];
    const owed: Owed[] = [];
    for (let i = 0; i < all.length; i += AT_ONCE) {
      const some = all.slice(i, i + AT_ONCE);
      owed.push(
        ...(await this.ask(
          (give) => `SELECT ${COLUMNS} FROM commitments c
            JOIN applications a ON a."id" = c."application"
            WHERE c."application" IN (${some.map(give).join(', ')})`,
        )),
      );
    }
    return owed;
  }

  /** Those of some rules that fell due and were waived, in order of due time. */
  waived(rules: readonly string[], asked: Asked): Promise<Owed[]> {
    return this.ask(
      (give) => `SELECT ${COLUMNS} FROM commitments c
        JOIN applications a ON a."id" = c."application"
        WHERE ${dueIn(asked, give)} AND c."rule" IN (${rules.map(give).join(', ')})
          AND c."reason" = 'waived'
        ORDER BY c."dueAt", c."id"`,
    );
  }

  /** How many of some rules fell due or ended, by who they count for. */
  settled(rules: readonly string[], asked: Asked): Promise<Map<string, number>> {
    return this.count(
      asked,
      (give) =>
        `c."rule" IN (${rules.map(give).join(', ')}) AND (c."outcome" IS NOT NULL OR c."dueAt" < ${asked.now})`,
    );
  }

  /** How many were kept or late, by who they count for. */
  answered(asked: Asked): Promise<Map<string, number>> {
    return this.count(asked, () => ANSWERED);
  }

  /** How many of those by another channel than e-mail. */
  selfReported(asked: Asked): Promise<Map<string, number>> {
    return this.count(asked, () => `${ANSWERED} AND c."selfReported"`);
  }

  /** Those, in order of due time. */
  selfReportedOnes(asked: Asked): Promise<Owed[]> {
    return this.ask(
      (give) => `SELECT ${COLUMNS} FROM commitments c
        JOIN applications a ON a."id" = c."application"
        WHERE ${dueIn(asked, give)} AND ${ANSWERED} AND c."selfReported"
        ORDER BY c."dueAt", c."id"`,
    );
  }

  private async count(asked: Asked, which: (give: Give) => string): Promise<Map<string, number>> {
    const given: unknown[] = [];
    const give: Give = (value) => `$${given.push(value)}`;
    const rows = await this.units.manager.query<{ person: string; n: number | string }[]>(
      `SELECT c."chargedTo" AS "person", COUNT(*) AS "n" FROM commitments c
       WHERE ${dueIn(asked, give)} AND ${which(give)} GROUP BY c."chargedTo"`,
      given,
    );
    return new Map(rows.map(({ person, n }) => [person, Number(n)]));
  }

  private async ask(write: (give: Give) => string): Promise<Owed[]> {
    const given: unknown[] = [];
    const sql = write((value) => `$${given.push(value)}`);
    const rows = await this.units.manager.query<Owed[]>(sql, given);
    return rows.map((row) => ({
      ...row,
      // PostgreSQL's driver gives 64 bits as a text
      openedAt: Number(row.openedAt) as Instant,
      dueAt: Number(row.dueAt) as Instant,
      endedAt: row.endedAt === null ? null : (Number(row.endedAt) as Instant),
    }));
  }
}

function dueIn({ from, to, jobs, person }: Asked, give: Give): string {
  const parts = [`c."dueAt" >= ${from} AND c."dueAt" < ${to} AND c."chargedTo" IS NOT NULL`];
  if (person !== null) parts.push(`c."chargedTo" = ${give(person)}`);
  if (jobs !== null) parts.push(among('c."job"', jobs, give));
  return parts.join(' AND ');
}
