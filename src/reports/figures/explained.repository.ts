import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';
import { kindIs, selected, type Give, type Selection } from './selection';

/** How many broken promises of one person, job and rule somebody explained. */
export interface ExplainedRow {
  recruiter: string;
  job: string;
  rule: string;
  count: number;
}

/** Counts explanations: no figure changes by one. */
@Injectable()
export class ExplainedCounts {
  constructor(private readonly units: UnitOfWork) {}

  async of(selection: Selection, now: Instant): Promise<ExplainedRow[]> {
    const given: unknown[] = [];
    const give: Give = (value) => `$${given.push(value)}`;
    // nothing is explained before it is broken, so that older explanations need not be looked at
    const since = selection.from === null ? '' : `AND e."at" >= ${selection.from}`;
    // crossed, SQLite begins with the few explanations; joined, it reads all that fell due
    const rows = await this.units.manager.query<
      (Omit<ExplainedRow, 'count'> & { count: number | string })[]
    >(
      `SELECT c."chargedTo" AS "recruiter", c."job", c."rule", COUNT(*) AS "count"
       FROM explanations e CROSS JOIN commitments c
       WHERE c."application" = e."application" AND c."key" = e."commitment" AND e."version" = 1 ${since} AND ${kindIs('broken', now)} ${selected(selection, give)}
       GROUP BY c."chargedTo", c."job", c."rule"`,
      given,
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }
}
