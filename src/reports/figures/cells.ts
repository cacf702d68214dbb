import { Tally, type ReportedFigures, type Sum } from '../../sla/report/tally';
import type { CellKey } from './sums.repository';

/** What the commitments of one person, job, rule and stage add up to. */
export interface Cell extends CellKey {
  sum: Sum;
}

/** The figures of all cells together. */
export function totalOf(cells: readonly Cell[]): ReportedFigures {
  const tally = new Tally();
  for (const { sum } of cells) tally.addSum(sum);
  return tally.reported();
}

/** The figures of each person, job, rule or stage. @param as what some of them are put together under */
export function groupCells(
  cells: readonly Cell[],
  by: keyof CellKey,
  as = (key: string) => key,
): Map<string, ReportedFigures> {
  const tallies = new Map<string, Tally>();
  for (const { [by]: key, sum } of cells) {
    // silences are of no rule
    if (by === 'rule' && key === '') continue;
    const group = as(key);
    const tally = tallies.get(group) ?? new Tally();
    tallies.set(group, tally);
    tally.addSum(sum);
  }
  return new Map([...tallies].map(([key, tally]) => [key, tally.reported()]));
}
