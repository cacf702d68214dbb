import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';
import { kindIs, selected, type Give, type Kind, type Selection } from './selection';
import { silentIn } from './silent';

/** Whose, of which job, rule and stage. */
export interface CellKey {
  person: string;
  job: string;
  rule: string;
  stage: string;
}
type Number64 = number | string;

/** What has ended, by cell. */
export type EndedRow = CellKey &
  Record<EndedCount | FeedbackCount, Number64> & {
    taken: string | null;
    timelyMs: Number64 | null;
  };
type FeedbackCount = 'feedbackAsked' | 'feedbackGiven' | 'feedbackDeclined';
type EndedCount =
  | ('kept' | 'keptAutomatically' | 'late' | 'lateInTransport')
  | ('rescheduled' | 'released' | 'selfReported');

/** What is overdue or was late, by cell; what still stands apart by calendar. */
export interface BrokenRow extends CellKey, Record<FeedbackCount, Number64> {
  overdue: Number64;
  chargedAfterHandOver: Number64;
  /** Of the overdue ones, as the feedback is. */
  timelyMs: Number64 | null;
  /** Of those that are over. */
  worst: Number64 | null;
  /** The calendar's hash of those that stand, and the due time of the first of them; null for the others. */
  calendar: string | null;
  oldest: Number64 | null;
  /** Ids of applications. */
  affected: string;
}

/** A week's counts. */
export interface WeekRow {
  week: number;
  kept: Number64;
  keptAutomatically: Number64;
  late: Number64;
  lateInTransport: Number64;
  overdue: Number64;
}

const STAGE = `COALESCE(c."stage", '')`;
const CELL = `c."job" AS "job", c."rule" AS "rule", ${STAGE} AS "stage"`;
const BY = `c."job", c."rule", ${STAGE}`;
/** One that fell due, in whose time a colleague may have been waited for. */
export interface WaitRow extends CellKey {
  application: string;
  openedAt: Number64;
  timelyMs: Number64;
  calendar: string;
}

const WAS_KEPT = `((c."outcome" = 'kept' AND c."scored") OR c."outcome" = 'late')`;

/** Adds commitments up in the database, from the index over their verdicts. */
@Injectable()
export class Sums {
  constructor(private readonly units: UnitOfWork) {}

  /** What ended, with the business time that each kept one took. */
  ended(selection: Selection, now: Instant): Promise<EndedRow[]> {
    return this.ask((give) => {
      const wanted = selected(selection, give);
      return `SELECT c."chargedTo" AS "person", ${CELL},
        ${counted({ kept: 'kept', keptAutomatically: 'machine', late: 'late' }, now)},
        ${counted({ lateInTransport: 'transport', rescheduled: 'rescheduled', released: 'released' }, now)},
        COUNT(CASE WHEN ${WAS_KEPT} AND c."selfReported" THEN 1 END) AS "selfReported",
        ${circumstances(WAS_KEPT)},
        ${this.list(`CASE WHEN ${WAS_KEPT} THEN c."takenBusinessMs" END`)} AS "taken"
      FROM commitments c WHERE c."outcome" IS NOT NULL ${wanted}
      GROUP BY c."chargedTo", ${BY}`;
    });
  }

  /** What broke. */
  broken(selection: Selection, now: Instant): Promise<BrokenRow[]> {
    return this.ask(
      (give) => `SELECT c."chargedTo" AS "person", ${CELL}, a."calendar" AS "calendar",
        ${counted({ overdue: 'overdue', chargedAfterHandOver: 'handedLate' }, now)},
        ${circumstances(kindIs('overdue', now))}, MAX(c."overdueBusinessMs") AS "worst",
        MIN(CASE WHEN c."outcome" IS NULL THEN c."dueAt" END) AS "oldest",
        ${this.list('DISTINCT c."application"')} AS "affected"
      FROM commitments c
      LEFT JOIN applications a ON c."outcome" IS NULL AND a."id" = c."application"
      WHERE ${kindIs('broken', now)} ${selected(selection, give)}
      GROUP BY c."chargedTo", ${BY}, a."calendar"`,
    );
  }

  /** What is not due yet, whenever that will be. */
  open(selection: Selection, now: Instant): Promise<(CellKey & { open: Number64 })[]> {
    return this.ask(
      (give) => `SELECT c."owner" AS "person", ${CELL}, COUNT(*) AS "open"
      FROM commitments c
      WHERE c."ended" IS NULL AND c."dueAt" >= ${now} ${selected(selection, give, true)}
      GROUP BY c."owner", ${BY}`,
    );
  }

  /** What fell due of applications about which a colleague was asked. */
  waits(selection: Selection, now: Instant): Promise<WaitRow[]> {
    return this.ask(
      (give) => `SELECT c."chargedTo" AS "person", ${CELL}, c."application" AS "application",
        c."openedAt" AS "openedAt", COALESCE(c."timelyBusinessMs", 0) AS "timelyMs",
        a."calendar" AS "calendar"
      FROM commitments c JOIN applications a ON a."id" = c."application"
      WHERE ${kindIs('colleague', now)} ${selected(selection, give)}`,
    );
  }

  /** The ids of applications that were silent for too long, with commas between. A rule has none. */
  async silent(selection: Selection, now: Instant): Promise<(CellKey & { silent: string })[]> {
    if (selection.rule !== null) return [];
    return this.ask(
      (give) => `SELECT s."owner" AS "person", s."job" AS "job", '' AS "rule", s."stage" AS "stage",
        ${this.list('DISTINCT s."application"')} AS "silent"
      FROM silences s WHERE ${silentIn(selection, now, give)} GROUP BY s."owner", s."job", s."stage"`,
    );
  }

  /** Counts per week. @param bounds the beginning of each week, and the end of the last */
  weeks(selection: Selection, bounds: readonly Instant[], now: Instant): Promise<WeekRow[]> {
    return this.ask((give) =>
      // each by itself: grouped, all rows would be sorted first
      bounds
        .slice(1)
        .map((to, i) => {
          const week = { ...selection, from: bounds[i]!, to };
          return `SELECT ${i} AS "week",
            ${counted({ kept: 'kept', keptAutomatically: 'machine', late: 'late' }, now)},
            ${counted({ lateInTransport: 'transport', overdue: 'overdue' }, now)}
          FROM commitments c WHERE 1 = 1 ${selected(week, give)}`;
        })
        .join(' UNION ALL '),
    );
  }

  /** What broke, per week and person. */
  brokenWeeks(
    selection: Selection,
    bounds: readonly Instant[],
    now: Instant,
  ): Promise<{ week: number; person: string; broken: Number64 }[]> {
    const week = bounds.slice(1).map((end, i) => `WHEN c."dueAt" < ${end} THEN ${i}`);
    const within = { ...selection, from: bounds[0]!, to: bounds.at(-1)! };
    return this.ask(
      (give) => `SELECT CASE ${week.join(' ')} END AS "week", c."chargedTo" AS "person",
        COUNT(*) AS "broken"
      FROM commitments c WHERE ${kindIs('broken', now)} ${selected(within, give)}
      GROUP BY 1, 2`,
    );
  }

  /** The ids of everybody who is charged with anything, and of who answers for what is not due yet. */
  async everCharged(now: Instant): Promise<string[]> {
    const rows = await this.ask<{ id: string }>(
      () => `SELECT u."id" AS "id" FROM users u WHERE
        EXISTS (SELECT 1 FROM commitments c WHERE c."chargedTo" = u."id" AND (c."outcome" IS NOT NULL OR c."dueAt" < ${now}))
        OR EXISTS (SELECT 1 FROM commitments c WHERE c."owner" = u."id" AND c."ended" IS NULL AND c."dueAt" >= ${now})`,
    );
    return rows.map(({ id }) => id);
  }

  /** When the first of all commitments fell due; null while there is none. */
  async firstDue(): Promise<Instant | null> {
    const [row] = await this.ask<{ at: Number64 | null }>(
      () => `SELECT MIN("dueAt") AS "at" FROM commitments`,
    );
    return row?.at == null ? null : (Number(row.at) as Instant);
  }

  /** The hashes of policies and calendars under which something was judged. @param recruiter charged with it; null for all */
  terms(recruiter: string | null, now: Instant): Promise<{ kind: string; hash: string }[]> {
    return this.ask((give) => {
      const of = (kind: string) => `(t."kind" = '${kind}' AND EXISTS
        (SELECT 1 FROM applications a WHERE a."${kind}" = t."hash"))`;
      // version by version from an index: the applications of all years need not be read
      const ever = `${of('policy')} OR ${of('calendar')}`;
      const theirs = (kind: string) => `t."hash" IN (SELECT a."${kind}" FROM applications a
        WHERE a."id" IN (SELECT c."application" FROM commitments c
        WHERE (c."chargedTo" = ${give(recruiter)} AND (c."outcome" IS NOT NULL OR c."dueAt" < ${now}))
        OR (c."owner" = ${give(recruiter)} AND c."ended" IS NULL AND c."dueAt" >= ${now})))`;
      const which = recruiter === null ? ever : `${theirs('policy')} OR ${theirs('calendar')}`;
      return `SELECT t."kind" AS "kind", t."hash" AS "hash" FROM terms_versions t
        WHERE ${which} ORDER BY t."createdAt", t."hash"`;
    });
  }

  /** Values as one text, with commas between: one row for many, which drivers are slow at. */
  private list(values: string): string {
    const isSqlite = this.units.manager.connection.options.type === 'sqlite';
    if (isSqlite) return `group_concat(${values})`;
    return values.startsWith('DISTINCT')
      ? `string_agg(${values}, ',')`
      : `string_agg((${values})::text, ',')`;
  }

  private ask<Row>(write: (give: Give) => string): Promise<Row[]> {
    const given: unknown[] = [];
    const sql = write((value) => `$${given.push(value)}`);
    return this.units.manager.query<Row[]>(sql, given);
  }
}

/** The feedback and the time of those that fulfil a condition. */
function circumstances(which: string): string {
  const count = (feedback: string) =>
    `COUNT(CASE WHEN ${which} AND c."feedback" ${feedback} THEN 1 END)`;
  return `${count('IS NOT NULL')} AS "feedbackAsked", ${count(`= 'given'`)} AS "feedbackGiven",
    ${count(`= 'declined'`)} AS "feedbackDeclined",
    SUM(CASE WHEN ${which} THEN c."timelyBusinessMs" END) AS "timelyMs"`;
}

function counted(kinds: Partial<Record<string, Kind>>, now: Instant): string {
  return Object.entries(kinds)
    .map(([name, kind]) => `COUNT(CASE WHEN ${kindIs(kind!, now)} THEN 1 END) AS "${name}"`)
    .join(', ');
}
