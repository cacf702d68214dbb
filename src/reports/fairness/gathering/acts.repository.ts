import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import type { EventType } from '../../../sla/event';
import { SELDOM } from '../../../store/entities/journey/journal-row.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { among } from '../../figures/selection';
import type { Asked } from '../case';

/** An event as somebody's act. */
export interface Act {
  id: string;
  application: string;
  position: number;
  type: EventType;
  at: Instant;
  actor: string;
  fields: Record<string, unknown>;
}

type Stored = Omit<Act, 'fields'> & { fields: string };

/** So many applications are asked about at once. */
const AT_ONCE = 500;

/** What people did, from the journal by type and time. */
@Injectable()
export class Acts {
  constructor(private readonly units: UnitOfWork) {}

  /** Events of some types in a period, in order of time. @param until the period's end, unless it is another */
  async of(types: readonly EventType[], asked: Asked, until = asked.to): Promise<Act[]> {
    const { sql, given } = whereOf(types, { ...asked, to: until });
    const rows = await this.units.manager.query<Stored[]>(
      `SELECT j."id", j."application", j."position", j."type", j."at", j."actor", j."fields"
       FROM journal j ${sql} ORDER BY j."at", j."id"`,
      given,
    );
    return rows.map(actOf);
  }

  /** How many events of some types there are, by who did them. */
  async count(types: readonly EventType[], asked: Asked): Promise<Map<string, number>> {
    const { sql, given } = whereOf(types, asked);
    const rows = await this.units.manager.query<{ actor: string; n: number | string }[]>(
      `SELECT j."actor", COUNT(*) AS "n" FROM journal j ${sql} GROUP BY j."actor"`,
      given,
    );
    return new Map(rows.map(({ actor, n }) => [actor, Number(n)]));
  }

  /** Events of some types of these applications, whenever they were; of each in the order of recording. */
  async ofApplications(
    applications: readonly string[],
    types: readonly EventType[],
  ): Promise<Act[]> {
    const acts: Act[] = [];
    const all = [...new Set(applications)];
    for (let i = 0; i < all.length; i += AT_ONCE) {
      const some = all.slice(i, i + AT_ONCE);
      const marks = some.map((_, n) => `$${n + 1}`).join(', ');
      const rows = await this.units.manager.query<Stored[]>(
        `SELECT j."id", j."application", j."position", j."type", j."at", j."actor", j."fields"
         FROM journal j WHERE j."application" IN (${marks}) AND j."type" IN (${listOf(types)})
         ORDER BY j."application", j."position"`,
        some,
      );
      acts.push(...rows.map(actOf));
    }
    return acts;
  }
}

function whereOf(
  types: readonly EventType[],
  { from, to, jobs, person }: Asked,
): { sql: string; given: string[] } {
  const given: string[] = [];
  const parts = [
    // the words of the index itself, without which SQLite does not take it
    SELDOM.replace('"type"', 'j."type"'),
    `j."type" IN (${listOf(types)})`,
    `j."at" >= ${from} AND j."at" < ${to}`,
  ];
  if (person !== null) parts.push(`j."actor" = $${given.push(person)}`);
  const join = jobs === null ? '' : 'JOIN applications a ON a."id" = j."application"';
  if (jobs !== null) parts.push(among('a."job"', jobs, (id) => `$${given.push(id as string)}`));
  return { sql: `${join} WHERE ${parts.join(' AND ')}`, given };
}

function listOf(types: readonly EventType[]): string {
  return types.map((type) => `'${type}'`).join(', ');
}

function actOf({ at, position, fields, ...row }: Stored): Act {
  return {
    ...row,
    // PostgreSQL's driver gives 64 bits as a text
    ...{ at: Number(at) as Instant, position },
    fields: JSON.parse(fields) as Record<string, unknown>,
  };
}
