import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import { UnitOfWork } from '../../../store/unit-of-work';
import { among, type Give } from '../../figures/selection';
import type { Asked, Case, Detail, Gathered, Gatherer } from '../case';

interface Row {
  id: string;
  application: string;
  author: string;
  at: Instant;
  disputedAt: Instant;
  decidedAt: Instant | null;
  decision: 'upheld' | 'dismissed' | null;
}

/** Calls, meetings and texts that people logged, of which candidates say that they never took place. */
@Injectable()
export class LoggedCalls implements Gatherer {
  constructor(private readonly units: UnitOfWork) {}

  async gather(asked: Asked): Promise<Gathered> {
    const counts = await this.ask<{ author: string; n: number | string }>(
      asked,
      (where) => `SELECT l."author", COUNT(*) AS "n" FROM ${where} GROUP BY l."author"`,
    );
    const rows = await this.ask<Row>(
      asked,
      (where) => `SELECT l."id", l."application", l."author", l."at", l."disputedAt", l."decidedAt",
          l."decision"
        FROM ${where} AND l."disputedAt" IS NOT NULL ORDER BY l."at", l."id"`,
    );
    return {
      base: 'calls',
      of: new Map(counts.map(({ author, n }) => [author, Number(n)])),
      cases: rows.map(caseOf),
    };
  }

  private ask<R>(
    { from, to, jobs, person }: Asked,
    write: (where: string) => string,
  ): Promise<R[]> {
    const given: unknown[] = [];
    const give: Give = (value) => `$${given.push(value)}`;
    const join = jobs === null ? '' : 'JOIN applications a ON a."id" = l."application"';
    const parts = [`l."at" >= ${from} AND l."at" < ${to} AND l."author" IS NOT NULL`];
    if (jobs !== null) parts.push(among('a."job"', jobs, give));
    if (person !== null) parts.push(`l."author" = ${give(person)}`);
    const where = `logged_contacts l ${join} WHERE ${parts.join(' AND ')}`;
    return this.units.manager.query<R[]>(write(where), given);
  }
}

function caseOf({ id, application, author: person, at, ...said }: Row): Case {
  const { disputedAt, decidedAt, decision } = said;
  const decided: Detail[] =
    decision === null ? [] : [{ code: decision, at: Number(decidedAt) as Instant }];
  return {
    ...{ id, person, application, at: Number(at) as Instant, commitment: null },
    facts: decision === 'upheld' ? ['disputedCalls', 'upheldCalls'] : ['disputedCalls'],
    details: [{ code: 'disputed', at: Number(disputedAt) as Instant }, ...decided],
  };
}
