import { Injectable } from '@nestjs/common';
import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import { Terms } from '../../journey/record/terms';
import { Tally, type Figures, type Sum } from '../../sla/report/tally';
import type { Names } from '../ledger/columns';
import { figuresBy, type OpenHours } from '../ledger/group';
import { Ledger } from '../ledger/ledger';
import { pick } from '../ledger/picking';
import { narrow } from './narrow';
import type { Selection } from './selection';
import { Sums, type CellKey } from './sums.repository';

/** What the commitments of one person, job, rule and stage add up to. */
export interface Cell extends CellKey {
  sum: Sum;
}
/** By what figures are grouped. */
export type CellGroup = keyof CellKey;
/** The figures of all, and of each person, job, rule and stage. */
export type Grouped = { total: Figures } & Record<CellGroup, ReadonlyMap<string, Figures>>;

const HOUR_MS = 3600_000;
const NOTHING: Sum = {
  ...{ kept: 0, keptAutomatically: 0, late: 0, lateInTransport: 0, overdue: 0, rescheduled: 0 },
  ...{ open: 0, released: 0, selfReported: 0, takenBusinessHours: [], affected: [] },
  worstOverdueBusinessHours: null,
};

/** Figures as of now, from the verdicts that stand beside the commitments; a fold of the journals gives the same. */
@Injectable()
export class LiveFigures {
  private readonly calendars = new Map<string, BusinessTime>();

  constructor(
    private readonly sums: Sums,
    private readonly terms: Terms,
    private readonly ledger: Ledger,
  ) {}

  /** Added up in memory; in the database while the ledger is not there. Both come to the same. */
  async groups(selection: Selection, now: Instant): Promise<Grouped> {
    const columns = await this.ledger.open();
    if (columns === null) return groupedOf(await this.cells(selection, now));
    const unknown = columns.calendars.texts.filter((hash) => !this.calendars.has(hash));
    if (unknown.length > 0) {
      for (const hash of unknown) this.calendars.set(hash, await this.terms.calendar(hash));
      // the columns may have changed meanwhile
      return this.groups(selection, now);
    }
    const picked = narrow(pick(columns, selection, now, { open: true }), selection);
    const { person, owner, job, rule, stage, people, jobs, rules, stages } = columns;
    const openHours: OpenHours = (calendar, from) =>
      this.calendars.get(calendar)!.elapsed(from, now) / 3600;
    const by = (group: Int32Array | null, groupOpen = group) =>
      figuresBy(picked, openHours, group, groupOpen);
    return {
      total: by(null).get(0) ?? totalOf([]),
      person: named(people, by(person, owner)),
      job: named(jobs, by(job)),
      rule: named(rules, by(rule)),
      stage: named(stages, by(stage)),
    };
  }

  /** In no order; a cell may come in several parts. */
  async cells(selection: Selection, now: Instant): Promise<Cell[]> {
    const ended = await this.sums.ended(selection, now);
    const broken = await this.sums.broken(selection, now);
    const open = await this.sums.open(selection, now);
    const cells: Cell[] = ended.map(({ person, job, rule, stage, taken, ...counts }) => ({
      ...{ person, job, rule, stage },
      sum: { ...NOTHING, ...numbers(counts), takenBusinessHours: listed(taken).map(hoursOf) },
    }));
    for (const { person, job, rule, stage, overdue, worst, calendar, oldest, affected } of broken) {
      const stands = calendar !== null && oldest !== null;
      const sum: Sum = {
        ...{ ...NOTHING, overdue: Number(overdue), affected: listed(affected) },
        worstOverdueBusinessHours: stands
          ? (await this.terms.calendar(calendar)).elapsed(Number(oldest) as Instant, now) / 3600
          : hoursOf(worst),
      };
      cells.push({ person, job, rule, stage, sum });
    }
    for (const { person, job, rule, stage, open: count } of open) {
      cells.push({ person, job, rule, stage, sum: { ...NOTHING, open: Number(count) } });
    }
    return cells;
  }
}

/** The figures of all cells together. */
export function totalOf(cells: readonly Cell[]): Figures {
  const tally = new Tally();
  for (const { sum } of cells) tally.addSum(sum);
  return tally.figures();
}

/** The figures of each person, job, rule or stage. */
export function groupCells(cells: readonly Cell[], by: CellGroup): Map<string, Figures> {
  const tallies = new Map<string, Tally>();
  for (const { [by]: key, sum } of cells) {
    const tally = tallies.get(key) ?? new Tally();
    tallies.set(key, tally);
    tally.addSum(sum);
  }
  return new Map([...tallies].map(([key, tally]) => [key, tally.figures()]));
}

function groupedOf(cells: readonly Cell[]): Grouped {
  return {
    total: totalOf(cells),
    ...{ person: groupCells(cells, 'person'), job: groupCells(cells, 'job') },
    rule: groupCells(cells, 'rule'),
    stage: groupCells(cells, 'stage'),
  };
}

function named(names: Names, figures: ReadonlyMap<number, Figures>): Map<string, Figures> {
  return new Map([...figures].map(([number, all]) => [names.texts[number]!, all]));
}

/** PostgreSQL's driver gives counts as texts. */
function numbers<Name extends string>(counts: Record<Name, number | string>): Record<Name, number> {
  const entries = Object.entries<number | string>(counts);
  return Object.fromEntries(entries.map(([name, n]) => [name, Number(n)])) as Record<Name, number>;
}

function listed(texts: string | null): string[] {
  return texts === null || texts === '' ? [] : texts.split(',');
}

/** Divided in the same steps as a verdict's seconds, so that both come to the same number. */
function hoursOf(ms: number | string | null): number {
  return Number(ms) / 1000 / (HOUR_MS / 1000);
}
