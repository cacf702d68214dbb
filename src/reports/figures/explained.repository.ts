import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';
import { kindIs, selected, type Give, type Selection } from './selection';

/** How many broken promises somebody explained, by whom they are charged to, by job and by rule. */
export type Explained = Record<'recruiter' | 'job' | 'rule', ReadonlyMap<string, number>>;

interface Row {
  recruiter: string;
  job: string;
  rule: string;
  n: number | string;
}

/** Counts explanations: no figure changes by one. */
@Injectable()
export class ExplainedCounts {
  constructor(private readonly units: UnitOfWork) {}

  async of(selection: Selection, now: Instant): Promise<Explained> {
    const given: unknown[] = [];
    const give: Give = (value) => `$${given.push(value)}`;
    // nothing is explained before it is broken, so that older explanations need not be looked at
    const since = selection.from === null ? '' : `AND e."at" >= ${selection.from}`;
    const rows = await this.units.manager.query<Row[]>(
      `SELECT c."chargedTo" AS "recruiter", c."job", c."rule", COUNT(*) AS "n" FROM explanations e
       JOIN commitments c ON c."application" = e."application" AND c."key" = e."commitment"
       WHERE e."version" = 1 ${since} AND ${kindIs('broken', now)} ${selected(selection, give)}
       GROUP BY c."chargedTo", c."job", c."rule"`,
      given,
    );
    return {
      recruiter: sumBy(rows, 'recruiter'),
      job: sumBy(rows, 'job'),
      rule: sumBy(rows, 'rule'),
    };
  }
}

function sumBy(rows: readonly Row[], name: keyof Explained): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row[name], (sums.get(row[name]) ?? 0) + Number(row.n));
  return sums;
}
