import { Injectable } from '@nestjs/common';
import { keysFrom } from '../../kernel/folding';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';
import type { FoundApplication, FoundJob } from './search.view';

type Row = Omit<FoundApplication, 'job' | 'dueAt'> & { job: string; jobTitle: string };
type Jobs = readonly string[] | null;

/** Somebody has several words that begin alike, and several applications. */
const ROWS_EACH = 4;

/** Finds people by their words, from an index, and jobs. */
@Injectable()
export class SearchRepository {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * The applications of people each of whom has a word that begins like each term.
   * @param terms folded, at least one, the rarest first: by that one the index is read
   * @param jobs null for all
   */
  async applications(
    [first, ...others]: readonly string[],
    jobs: Jobs,
    limit: number,
  ): Promise<Row[]> {
    if (jobs?.length === 0) return [];
    const values: unknown[] = [];
    const give = (value: unknown) => `$${values.push(value)}`;
    const begins = (word: string, term: string) => {
      const [from, to] = keysFrom(term);
      return `${word} >= ${give(from)} AND ${word} < ${give(to)}`;
    };
    const where = [
      begins('w."word"', first!),
      ...others.map(
        (term) =>
          `EXISTS (SELECT 1 FROM candidate_words o WHERE o."candidate" = w."candidate" AND ${begins('o."word"', term)})`,
      ),
      ...(jobs === null ? [] : [`a."job" IN (${jobs.map(give).join(', ')})`]),
    ];
    // the order is the index's own, so that reading ends with the limit
    // CROSS JOIN has SQLite begin with the words, whatever it believes of the tables' sizes
    const sql = `
      SELECT a."id" AS "application", p."name" AS "candidate", p."email", a."job",
        j."title" AS "jobTitle", s."name" AS "stage", a."status"
      FROM candidate_words w
      CROSS JOIN applications a
      CROSS JOIN candidates p
      CROSS JOIN jobs j
      CROSS JOIN stages s
      WHERE a."candidate" = w."candidate" AND p."id" = w."candidate" AND j."id" = a."job"
        AND s."id" = a."stage" AND a."status" <> 'voided' AND ${where.join(' AND ')}
      ORDER BY w."word", w."candidate" LIMIT ${limit * ROWS_EACH}`;
    const rows = await this.units.manager.query<Row[]>(sql, values);
    const once = new Map(rows.map((row) => [row.application, row]));
    return [...once.values()].slice(0, limit);
  }

  /** When the next thing is owed on each of some applications. */
  async nextDue(applications: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
    if (applications.length === 0) return new Map();
    const marks = applications.map((_, i) => `$${i + 1}`).join(', ');
    const rows = await this.units.manager.query<{ application: string; due: number | string }[]>(
      `SELECT "application", MIN("dueAt") AS "due" FROM commitments
       WHERE "application" IN (${marks}) AND "ended" IS NULL GROUP BY "application"`,
      [...applications],
    );
    return new Map(rows.map(({ application, due }) => [application, Number(due) as Instant]));
  }

  /** The titles of jobs, the newest first: a company has few, and they are compared word by word. */
  titles(jobs: Jobs, limit: number): Promise<FoundJob[]> {
    if (jobs?.length === 0) return Promise.resolve([]);
    const among =
      jobs === null ? '' : `WHERE "id" IN (${jobs.map((_, i) => `$${i + 1}`).join(', ')})`;
    return this.units.manager.query<FoundJob[]>(
      `SELECT "id", "title", "status" FROM jobs ${among} ORDER BY "id" DESC LIMIT ${limit}`,
      [...(jobs ?? [])],
    );
  }
}
