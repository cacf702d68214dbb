import { ApiProperty } from '@nestjs/swagger';
import { formatInstant } from '../../../kernel/instant';
import type { WhatIfRun } from '../../../store/entities/reports/what-if-run.entity';
import type { SideFigures } from '../comparison/side-counts';
import type { Differences, WhatIfSums } from '../comparison/sums';
import type { WhatIfList, WhatIfListLine, LineSide } from '../what-if-lists';
import type { WhatIfResult, WhatIfRow, WhatIfRuleRow } from '../comparison/result';

/** Figures of one side, as a replay has them. Times are business hours, ratios 0 to 1. */
type SideView = SideFigures & { onTimeRateInterval: readonly [number, number] | null };

/** A line of a comparison: somebody's, a team's, a rule's. */
export class WhatIfRowView {
  key: string;
  name: string;
  /** Figures as they were, as a report has them. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  was: SideView;
  /** Figures as they would have been. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  would: SideView;
  /** How many of its promises differ. */
  differ: number;
  /** Too few on both sides to be ranked. */
  tooFewToRank: boolean;
}

/** A rule's line. */
export class WhatIfRuleView extends WhatIfRowView {
  /** `gone`: the draft does not have it; `added`: what it replaces did not. */
  fate: 'gone' | 'added' | null;
}

/** What a comparison comes to. */
export class WhatIfResultView {
  /** Whether `people` are persons; else they are teams. */
  personal: boolean;
  /** How many promises differ, by how. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  differences: Differences;
  totals: WhatIfRowView;
  people: WhatIfRowView[];
  rules: WhatIfRuleView[];
}

/** A comparison: what was asked, and how far it is. */
export class WhatIfRunView {
  id: string;
  kind: 'policy' | 'calendar';
  /** What the terms call themselves, and which saved version they are: 0 for a preset, null for a draft. */
  draft: { name: string; version: number | null };
  /** Whose applications are looked at; null for all. */
  replaces: string | null;
  months: number;
  /** Due at or after it, */
  from: string;
  /** and before it: as of then everything is judged, and as known then. */
  until: string;
  /** `running`, `done` or `failed`. */
  status: string;
  /** Why it failed. */
  problem: string | null;
  /** Applications. */
  total: number;
  done: number;
  createdAt: string;
  finishedAt: string | null;
}

/** Comparisons, the newest first. */
export class WhatIfsView {
  items: WhatIfRunView[];
}

/** As above, and when it is done, what it comes to. */
export class WhatIfView extends WhatIfRunView {
  /** Null until it is done. */
  result: WhatIfResultView | null;
}

/** A page of promises that differ, in order of due time. */
export class WhatIfLinesView {
  /** On all pages. */
  total: number;
  items: object[];
  next: string | null;
}

/** What was asked, and how far it is. */
export function runView(run: WhatIfRun): WhatIfRunView {
  return asked(run);
}

/** A bare object, to be spread. */
function asked(run: WhatIfRun): Pick<WhatIfRunView, keyof WhatIfRunView> {
  const { id, kind, name, number, replaces, months, since, until, status, problem } = run;
  return {
    ...{ id, kind, draft: { name, version: number }, replaces, months },
    ...{ from: formatInstant(since), until: formatInstant(until), status, problem },
    ...{ total: run.total, done: Math.min(run.done, run.total) },
    createdAt: formatInstant(run.createdAt),
    finishedAt: run.finishedAt === null ? null : formatInstant(run.finishedAt),
  };
}

/** @param result null while it is being worked out */
export function whatIfView(
  run: WhatIfRun,
  result: WhatIfResult | null,
  personal: boolean,
): WhatIfView {
  const { differences } = run.sums as WhatIfSums;
  return {
    ...asked(run),
    result:
      result === null
        ? null
        : {
            ...{ personal, differences, totals: rowView(result.total) },
            people: result.people.map(rowView),
            rules: result.rules.map((row: WhatIfRuleRow) =>
              Object.assign(rowView(row), { fate: row.fate }),
            ),
          },
  };
}

export function linesView({ total, items, next }: WhatIfList): WhatIfLinesView {
  return { total, next, items: items.map(lineView) };
}

function rowView({ key, name, was, would, differ, isFew }: WhatIfRow): WhatIfRowView {
  const side = ({ figures, rate }: WhatIfRow['was']): SideView => ({
    ...figures,
    onTimeRateInterval: rate.interval,
  });
  return { key, name, was: side(was), would: side(would), differ, tooFewToRank: isFew };
}

function lineView(line: WhatIfListLine): object {
  const { application, commitment, candidate, job, rule, title, movement, turn } = line;
  const side = (one: LineSide | null) =>
    one === null
      ? null
      : { dueAt: formatInstant(one.dueAt), status: one.status, charged: one.group };
  return {
    ...{ application, commitment, candidate, job, rule, title, change: movement, verdict: turn },
    ...{ was: side(line.was), would: side(line.would) },
  };
}
