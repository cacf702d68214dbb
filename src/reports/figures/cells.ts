import { Tally, type ReportedFigures, type Sum } from '../../sla/report/tally';
import type { CellKey } from './sums.repository';

/** What the commitments of one person, job, rule and stage add up to. */
export interface Cell extends CellKey {
  sum: Sum;
}
/** By what figures are grouped. */
export type CellGroup = keyof CellKey;
export const CELL_GROUPS: readonly CellGroup[] = ['person', 'job', 'rule', 'stage'];
/** The figures of all, and of each person, job, rule and stage. */
export type Grouped = { total: ReportedFigures } & Record<
  CellGroup,
  ReadonlyMap<string, ReportedFigures>
>;

/** The figures of all cells together. */
export function totalOf(cells: readonly Cell[]): ReportedFigures {
  const tally = new Tally();
  for (const { sum } of cells) tally.addSum(sum);
  return tally.reported();
}

/** The figures of each person, job, rule or stage. */
export function groupCells(cells: readonly Cell[], by: CellGroup): Map<string, ReportedFigures> {
  const tallies = new Map<string, Tally>();
  for (const { [by]: key, sum } of cells) {
    // silences are of no rule
    if (by === 'rule' && key === '') continue;
    const tally = tallies.get(key) ?? new Tally();
    tallies.set(key, tally);
    tally.addSum(sum);
  }
  return new Map([...tallies].map(([key, tally]) => [key, tally.reported()]));
}

/** All groups of cells. */
export function groupedOf(cells: readonly Cell[]): Grouped {
  return {
    total: totalOf(cells),
    ...{ person: groupCells(cells, 'person'), job: groupCells(cells, 'job') },
    ...{ rule: groupCells(cells, 'rule'), stage: groupCells(cells, 'stage') },
  };
}
