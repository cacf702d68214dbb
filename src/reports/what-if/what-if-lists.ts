import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { pageOf, readCursor } from '../../forms/cursor';
import { PAGE } from '../../forms/page.form';
import { formatInstant, type Instant } from '../../kernel/instant';
import type { WhatIfRun } from '../../store/entities/reports/what-if-run.entity';
import { Grouping, type PeopleGrouping } from '../ground/grouping';
import { written } from '../page/csv';
import type { WhatIfLinesForm } from './api/what-if.form';
import { WhatIfLines, type ChangedLine, type LineFilter } from './lines.repository';
import type { WhatIfSums } from './comparison/sums';

/** One side of a promise that differs. */
export interface LineSide {
  dueAt: Instant;
  status: string;
  /** Who is charged, or their team. */
  group: { key: string; name: string };
}

/** A promise that would have been due at another time, or would have come to something else. */
export interface WhatIfListLine extends Pick<
  ChangedLine,
  'number' | 'application' | 'commitment' | 'candidate' | 'rule' | 'title' | 'movement' | 'turn'
> {
  job: { id: string; title: string | null };
  was: LineSide | null;
  would: LineSide | null;
}

/** A page of them, and how many there are on all pages. */
export interface WhatIfList {
  total: number;
  items: WhatIfListLine[];
  next: string | null;
}

const AT_ONCE = 500;

/** The promises that differ: those behind a number of a comparison. */
@Injectable()
export class WhatIfLists {
  constructor(
    private readonly lines: WhatIfLines,
    private readonly grouping: Grouping,
  ) {}

  /** @throws InputError for a cursor of another list */
  async page(run: WhatIfRun, form: WhatIfLinesForm, caller: Caller): Promise<WhatIfList> {
    const grouped = await this.grouping.of(caller, { since: run.since });
    const filter = filterOf(run, form, grouped);
    const limit = form.limit ?? PAGE;
    const after = readCursor(form.cursor, ['number', 'number']);
    const rows = await this.lines.list(run.id, filter, { after, limit: limit + 1 });
    const { items, next } = pageOf(rows, limit, ({ at, number }) => [at, number]);
    const total = await this.lines.count(run.id, filter);
    return { total, items: items.map((row) => shown(row, grouped)), next };
  }

  /** All of them as CSV, in texts to be joined. */
  async *csv(run: WhatIfRun, form: WhatIfLinesForm, caller: Caller): AsyncGenerator<string> {
    const grouped = await this.grouping.of(caller, { since: run.since });
    const filter = filterOf(run, form, grouped);
    for (let after: readonly [number, number] | null = null; ;) {
      const rows: ChangedLine[] = await this.lines.list(run.id, filter, { after, limit: AT_ONCE });
      const lines = rows.map((row) => shown(row, grouped));
      yield written(lines, COLUMNS, after === null);
      const last = rows.at(-1);
      if (last === undefined || rows.length < AT_ONCE) return;
      after = [last.at, last.number];
    }
  }
}

function filterOf(run: WhatIfRun, form: WhatIfLinesForm, grouped: PeopleGrouping): LineFilter {
  const { only = 'all', rule = null, group } = form;
  const { people } = run.sums as WhatIfSums;
  return {
    ...{ kind: only, rule },
    people:
      group === undefined
        ? null
        : Object.keys(people).filter((user) => grouped.keyOf(user) === group),
  };
}

function shown(row: ChangedLine, grouped: PeopleGrouping): WhatIfListLine {
  const { number, application, commitment, candidate, rule, title, movement, turn } = row;
  const side = (dueAt: Instant | null, status: string | null, user: string | null) => {
    if (dueAt === null) return null;
    const key = grouped.keyOf(user!);
    return { dueAt, status: status!, group: { key, name: grouped.nameOf(key) } };
  };
  return {
    ...{ number, application, commitment, candidate, rule, title, movement, turn },
    job: { id: row.job, title: row.jobTitle },
    was: side(row.wasDue, row.wasStatus, row.wasCharged),
    would: side(row.wouldDue, row.wouldStatus, row.wouldCharged),
  };
}

const COLUMNS = {
  commitment: ({ commitment }: WhatIfListLine) => commitment,
  application: ({ application }: WhatIfListLine) => application,
  candidate: ({ candidate }: WhatIfListLine) => candidate,
  job: ({ job }: WhatIfListLine) => job.title,
  rule: ({ rule }: WhatIfListLine) => rule,
  title: ({ title }: WhatIfListLine) => title,
  change: ({ movement }: WhatIfListLine) => movement,
  verdict: ({ turn }: WhatIfListLine) => turn,
  wasDueAt: ({ was }: WhatIfListLine) => timeOf(was),
  wasStatus: ({ was }: WhatIfListLine) => was?.status ?? null,
  wasCharged: ({ was }: WhatIfListLine) => was?.group.name ?? null,
  wouldBeDueAt: ({ would }: WhatIfListLine) => timeOf(would),
  wouldBeStatus: ({ would }: WhatIfListLine) => would?.status ?? null,
  wouldBeCharged: ({ would }: WhatIfListLine) => would?.group.name ?? null,
};

function timeOf(side: LineSide | null): string | null {
  return side === null ? null : formatInstant(side.dueAt);
}
