import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';
import { kindIs, selected, type Give, type Kind, type Selection } from '../figures/selection';

/** A commitment as a list behind a number has it. */
export interface LineRow {
  id: string;
  application: string;
  job: string;
  jobTitle: string;
  candidate: string;
  rule: string;
  title: string;
  /** Who is charged; of one that is not due yet, who answers. */
  person: string;
  personName: string;
  openedAt: Instant;
  dueAt: Instant;
  endedAt: Instant | null;
  outcome: string | null;
  reason: string | null;
  keptByMachine: boolean;
  lateInTransport: boolean;
  overdueBusinessMs: number | null;
  /** The hash of its calendar. */
  calendar: string;
}

/** What is counted once, however many commitments it has. */
const COUNTED: Partial<Record<Kind, { counted: string; each: string; joined: string }>> = {
  candidates: { counted: 'DISTINCT c."application"', each: 'c."application"', joined: '' },
  waiting: {
    ...{ counted: 'DISTINCT w."candidate"', each: 'w."candidate"' },
    joined: 'JOIN applications w ON w."id" = c."application"',
  },
};
const NUMBERS = ['openedAt', 'dueAt', 'endedAt', 'overdueBusinessMs'] as const;
const FLAGS = ['keptByMachine', 'lateInTransport'] as const;

/** Reads the commitments that a number of a report counts. */
@Injectable()
export class Lines {
  constructor(private readonly units: UnitOfWork) {}

  /** How many lines a list has. */
  async count(kind: Kind, selection: Selection, now: Instant): Promise<number> {
    const { counted, joined } = COUNTED[kind] ?? { counted: '*', joined: '' };
    const [row] = await this.ask<{ n: number | string }>(
      (give) => `SELECT COUNT(${counted}) AS "n" FROM commitments c ${joined}
        WHERE ${kindIs(kind, now)} ${selected(selection, give, kind === 'open')}`,
    );
    return Number(row!.n);
  }

  /** In order of due time. @param after the due time and id of the line before */
  async list(
    kind: Kind,
    selection: Selection,
    now: Instant,
    { after, limit }: { after: readonly [number, string] | null; limit: number },
  ): Promise<LineRow[]> {
    const person = kind === 'open' ? 'owner' : 'chargedTo';
    const rows = await this.ask<LineRow>((give) => {
      const where = `${kindIs(kind, now)} ${selected(selection, give, kind === 'open')}`;
      const first = firstOfEach(kind, now, selection, give);
      const rest = after ? `AND (c."dueAt", c."id") > (${give(after[0])}, ${give(after[1])})` : '';
      return `SELECT c."id", c."application", c."job", j."title" AS "jobTitle", p."name" AS "candidate",
          c."rule", c."title", c."${person}" AS "person", u."name" AS "personName", c."openedAt",
          c."dueAt", c."endedAt", c."outcome", c."reason", c."keptByMachine", c."lateInTransport",
          c."overdueBusinessMs", a."calendar"
        FROM commitments c
        JOIN applications a ON a."id" = c."application"
        JOIN candidates p ON p."id" = a."candidate"
        JOIN jobs j ON j."id" = c."job"
        JOIN users u ON u."id" = c."${person}"
        WHERE ${where} ${first} ${rest}
        ORDER BY c."dueAt", c."id" LIMIT ${limit}`;
    });
    for (const row of rows) {
      // PostgreSQL's driver gives 64 bits as a text, SQLite's a flag as a number
      for (const name of NUMBERS) if (row[name] !== null) row[name] = Number(row[name]) as Instant;
      for (const name of FLAGS) row[name] = Number(row[name]) === 1;
    }
    return rows;
  }

  private ask<Row>(write: (give: Give) => string): Promise<Row[]> {
    const given: unknown[] = [];
    const sql = write((value) => `$${given.push(value)}`);
    return this.units.manager.query<Row[]>(sql, given);
  }
}

/** Of each application, or each candidate, only the first one: who waited is counted once. */
function firstOfEach(kind: Kind, now: Instant, selection: Selection, give: Give): string {
  const once = COUNTED[kind];
  if (once === undefined) return '';
  return `AND c."id" IN (SELECT MIN(c."id") FROM commitments c ${once.joined}
    WHERE ${kindIs(kind, now)} ${selected(selection, give)} GROUP BY ${once.each})`;
}
