import { Injectable } from '@nestjs/common';
import type { WhatIfLine } from '../../store/entities/reports/what-if-line.entity';
import type { WhatIfId } from '../../store/entities/reports/what-if-run.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { ChangeKind } from './comparison/sums';

/** Which promises that differ are asked for. */
export interface LineFilter {
  kind: ChangeKind;
  rule: string | null;
  /** The ids of those who were, or would have been charged; null for all. */
  people: readonly string[] | null;
}

/** A promise that differs, with the names of what it is about. */
export interface ChangedLine extends WhatIfLine {
  /** The commitment, by which its evidence is found; null for one that was not made, or is not there any more. */
  commitment: string | null;
  /** Null where the application is not there any more. */
  candidate: string | null;
  jobTitle: string | null;
}

const NUMBERS = ['number', 'at', 'wasDue', 'wouldDue'] as const;

/** Reads the promises that differ. */
@Injectable()
export class WhatIfLines {
  constructor(private readonly units: UnitOfWork) {}

  async count(run: WhatIfId, filter: LineFilter): Promise<number> {
    const given: unknown[] = [];
    const sql = `SELECT COUNT(*) AS "n" FROM what_if_lines l WHERE ${where(run, filter, given)}`;
    const [row] = await this.units.manager.query<{ n: number | string }[]>(sql, given);
    return Number(row!.n);
  }

  /** In order of due time. @param after the due time and number of the line before */
  async list(
    run: WhatIfId,
    filter: LineFilter,
    { after, limit }: { after: readonly [number, number] | null; limit: number },
  ): Promise<ChangedLine[]> {
    const given: unknown[] = [];
    const condition = where(run, filter, given);
    const rest = after
      ? `AND (l."at", l."number") > ($${given.push(after[0])}, $${given.push(after[1])})`
      : '';
    const rows = await this.units.manager.query<ChangedLine[]>(
      `SELECT l.*, c."id" AS "commitment", p."name" AS "candidate", j."title" AS "jobTitle"
        FROM what_if_lines l
        LEFT JOIN commitments c ON c."application" = l."application" AND c."key" = l."key"
        LEFT JOIN applications a ON a."id" = l."application"
        LEFT JOIN candidates p ON p."id" = a."candidate"
        LEFT JOIN jobs j ON j."id" = l."job"
        WHERE ${condition} ${rest}
        ORDER BY l."at", l."number" LIMIT ${limit}`,
      given,
    );
    for (const row of rows) {
      // PostgreSQL's driver gives 64 bits as a text
      for (const name of NUMBERS) if (row[name] !== null) row[name] = Number(row[name]) as never;
    }
    return rows;
  }
}

function where(run: WhatIfId, { kind, rule, people }: LineFilter, given: unknown[]): string {
  const give = (value: unknown) => `$${given.push(value)}`;
  const parts = [`l."run" = ${give(run)}`];
  if (kind === 'broke' || kind === 'spared') parts.push(`l."turn" = ${give(kind)}`);
  else if (kind !== 'all') parts.push(`l."movement" = ${give(kind)}`);
  if (rule !== null) parts.push(`l."rule" = ${give(rule)}`);
  if (people !== null) {
    const ids = () => (people.length === 0 ? 'NULL' : people.map(give).join(', '));
    parts.push(`(l."wasCharged" IN (${ids()}) OR l."wouldCharged" IN (${ids()}))`);
  }
  return parts.join(' AND ');
}
