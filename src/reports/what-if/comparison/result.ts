import { compare } from '../../../sla/report/verdict';
import { rateOf, type Rate } from '../../page/sheet';
import type { PeopleGrouping } from '../../ground/grouping';
import { addCounts, figuresOf, noCounts, type SideCounts, type SideFigures } from './side-counts';
import { peopleIn, type Both, type WhatIfSums } from './sums';

/** One side of a line. */
export interface WhatIfSide {
  figures: SideFigures;
  rate: Rate;
}

/** A line of a comparison: somebody's, a team's, a rule's. */
export interface WhatIfRow extends Both<WhatIfSide> {
  key: string;
  name: string;
  /** How many of its promises differ. */
  differ: number;
  /** Too few on both sides to be ranked. */
  isFew: boolean;
}

/** A rule's line; `gone`: the draft does not have it, `added`: what it replaces did not. */
export interface WhatIfRuleRow extends WhatIfRow {
  fate: 'gone' | 'added' | null;
}

/** What a comparison comes to. */
export interface WhatIfResult {
  total: WhatIfRow;
  /** Per person, or per team. */
  people: WhatIfRow[];
  rules: WhatIfRuleRow[];
}

/** Under so many nobody is ranked. */
const LEAST_FOR_RANK = 10;

/** Reads sums as people look at them: most broken first. */
export function resultOf(sums: WhatIfSums, grouped: PeopleGrouping): WhatIfResult {
  const total = rowOf('', '', sums.total, sums.differences.all);
  return { total, people: peopleOf(sums, grouped), rules: rulesOf(sums) };
}

function peopleOf(sums: WhatIfSums, grouped: PeopleGrouping): WhatIfRow[] {
  const groups = new Map<string, Both<SideCounts>>();
  for (const [user, counts] of Object.entries(sums.people)) {
    const key = grouped.keyOf(user);
    const group = groups.get(key) ?? { was: noCounts(), would: noCounts() };
    for (const side of ['was', 'would'] as const) addCounts(group[side], counts[side]);
    groups.set(key, group);
  }
  // an application that several people of a team let wait is one
  const within = (counted: Record<string, number>, key: string) =>
    Object.entries(counted)
      .filter(([people]) => peopleIn(people).some((user) => grouped.keyOf(user) === key))
      .reduce((sum, [, n]) => sum + n, 0);
  const rows = [...groups].map(([key, group]) => {
    for (const side of ['was', 'would'] as const) {
      group[side].candidates = within(sums.affected[side], key);
    }
    return rowOf(key, grouped.nameOf(key), group, within(sums.differ, key));
  });
  return rows.filter(isSomething).sort(byBroken);
}

function rulesOf({ rules }: WhatIfSums): WhatIfRuleRow[] {
  return Object.entries(rules)
    .map(([key, { title, inOld, inNew, differ, ...counts }]) => ({
      ...rowOf(key, title, counts, differ),
      fate: inOld === inNew ? null : inOld ? ('gone' as const) : ('added' as const),
    }))
    .filter((row) => isSomething(row) || row.fate !== null)
    .sort(byBroken);
}

function rowOf(key: string, name: string, counts: Both<SideCounts>, differ: number): WhatIfRow {
  const [was, would] = [sideOf(counts.was), sideOf(counts.would)];
  const isFew = Math.max(was.rate.of, would.rate.of) < LEAST_FOR_RANK;
  return { key, name, was, would, differ, isFew };
}

function sideOf(counts: SideCounts): WhatIfSide {
  const figures = figuresOf(counts);
  return { figures, rate: rateOf(figures) };
}

function isSomething({ was, would, differ }: WhatIfRow): boolean {
  return was.figures.due + would.figures.due + was.figures.open + would.figures.open + differ > 0;
}

function byBroken(a: WhatIfRow, b: WhatIfRow): number {
  const broken = ({ would: { figures } }: WhatIfRow) => figures.late + figures.overdue;
  return (
    Number(a.isFew) - Number(b.isFew) ||
    (a.isFew ? 0 : broken(b) - broken(a)) ||
    compare(a.name, b.name) ||
    compare(a.key, b.key)
  );
}
