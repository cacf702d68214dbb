import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { pageOf, readCursor } from '../../forms/cursor';
import { PAGE } from '../../forms/page.form';
import { Grouping, teamName, type PeopleGrouping } from '../ground/grouping';
import type { Explanation } from '../../hiring/explanations/explanation.view';
import { Explanations } from '../../hiring/explanations/explanations';
import { Sight } from '../../hiring/jobs/sight.repository';
import { Terms } from '../../journey/record/terms';
import type { Instant } from '../../kernel/instant';
import type { Status } from '../../sla/report/verdict';
import type { Kind, Selection } from '../figures/selection';
import type { Question, Standpoint } from '../page/question';
import { Questions } from '../page/questions';
import type { ReportForm } from '../page/report.form';
import { Lines, type LineRow } from './lines.repository';

/** A commitment behind a number. */
export interface Line {
  id: string;
  application: string;
  job: { id: string; title: string };
  /** Null where the one who asks does not see the application any more. */
  candidate: string | null;
  rule: string;
  title: string;
  /** Who is charged; where persons may not be looked at, the key and the name of their team. */
  person: { id: string; name: string };
  /** Whether it is a person that is named there. */
  isNamed: boolean;
  openedAt: Instant;
  dueAt: Instant;
  /** When it was kept or ended. */
  endedAt: Instant | null;
  status: Status;
  reason: string | null;
  isTransport: boolean;
  isMachine: boolean;
  /** Open time from due until it was kept or ended, or now; null unless broken. */
  overdueBusinessSeconds: number | null;
  /** What whoever is charged said to it; null when nothing was said, or not for the one who asks. */
  explanation: Explanation | null;
  /** Whether the one who asks may explain it. */
  mayExplain: boolean;
}

/** The lines behind a number, and how many they are. */
export interface LineList {
  question: Question;
  kind: Kind;
  total: number;
  items: Line[];
  next: string | null;
}

const AT_ONCE = 500;

/** Every figure's list. */
@Injectable()
export class LineLists {
  constructor(
    private readonly lines: Lines,
    private readonly sight: Sight,
    private readonly terms: Terms,
    private readonly questions: Questions,
    private readonly grouping: Grouping,
    private readonly explanations: Explanations,
  ) {}

  /**
   * A page of what a number counts, in order of due time.
   * @throws InputError for an address that asks for what cannot be; NotFoundError for somebody else's
   */
  async page(form: ReportForm, caller: Caller, at: Standpoint): Promise<LineList> {
    const { question } = await this.questions.ask(form, caller, at);
    const { kind = 'broken', cursor, limit } = form;
    const { selection, now } = question;
    const lines = await this.of(kind, selection, caller, { now, cursor, limit });
    return { question, kind, ...lines };
  }

  /**
   * A page of a list, whatever asked for it.
   * @throws InputError for a cursor of another list; ForbiddenError `no_ground` for somebody else's where persons may not
   * be looked at
   */
  async of(
    kind: Kind,
    selection: Selection,
    caller: Caller,
    { now, cursor, limit = PAGE }: { now: Instant; cursor?: string; limit?: number },
  ): Promise<Pick<LineList, 'total' | 'items' | 'next'>> {
    const people = await this.grouping.narrowed(caller, selection, selection.from);
    const after = readCursor(cursor, ['number', 'string']);
    const rows = await this.lines.list(kind, selection, now, { after, limit: limit + 1 });
    const { items, next } = pageOf(rows, limit, ({ dueAt, id }) => [dueAt, id]);
    const total = await this.lines.count(kind, selection, now);
    return { total, items: await this.shown(items, caller, now, people), next };
  }

  /** All of them, some at a time. @throws ForbiddenError as `of` does */
  async *each(
    kind: Kind,
    selection: Selection,
    caller: Caller,
    now: Instant,
  ): AsyncGenerator<Line[]> {
    const people = await this.grouping.narrowed(caller, selection, selection.from);
    for (let after: readonly [number, string] | null = null; ;) {
      const rows: LineRow[] = await this.lines.list(kind, selection, now, {
        after,
        limit: AT_ONCE,
      });
      yield await this.shown(rows, caller, now, people);
      const last = rows.at(-1);
      if (last === undefined || rows.length < AT_ONCE) return;
      after = [last.dueAt, last.id];
    }
  }

  private async shown(
    rows: readonly LineRow[],
    caller: Caller,
    now: Instant,
    people: PeopleGrouping,
  ): Promise<Line[]> {
    const jobs = await this.sight.jobsOf(caller);
    const lines: Line[] = [];
    const said = await this.explanations.ofAll(
      rows.map(({ id }) => id),
      caller,
    );
    for (const row of rows) {
      const { id, application, rule, title, openedAt, dueAt, endedAt, reason } = row;
      const status = statusOf(row, now);
      const key = people.keyOf(row.person, dueAt);
      const isNamed = key === row.person;
      const stands = status === 'overdue' && endedAt === null;
      const isBroken = status === 'late' || status === 'overdue';
      lines.push({
        ...{ id, application, rule, title, openedAt, dueAt, endedAt, reason, status },
        job: { id: row.job, title: row.jobTitle },
        candidate: jobs === null || jobs.some((job) => job === row.job) ? row.candidate : null,
        person: { id: key, name: isNamed ? row.personName : teamName(key) },
        isNamed,
        explanation: said.get(id) ?? null,
        mayExplain: isBroken && !row.lateInTransport && row.person === caller.id,
        isTransport: row.lateInTransport,
        isMachine: row.keptByMachine,
        overdueBusinessSeconds: stands
          ? (await this.terms.calendar(row.calendar)).elapsed(dueAt, now)
          : row.overdueBusinessMs === null
            ? null
            : row.overdueBusinessMs / 1000,
      });
    }
    return lines;
  }
}

function statusOf({ outcome, dueAt }: LineRow, now: Instant): Status {
  if (outcome !== null) return outcome as Status;
  return dueAt < now ? 'overdue' : 'open';
}
