import { Injectable } from '@nestjs/common';
import type { BusinessTime } from '../../calendar/business-time';
import { Terms } from '../../journey/record/terms';
import type { Instant } from '../../kernel/instant';
import { Tally, type Figures } from '../../sla/report/tally';
import { OUTCOMES, type Names } from '../ledger/columns';
import { figuresBy, type OpenHours } from '../ledger/group';
import { Ledger } from '../ledger/ledger';
import { pick, type Picked } from '../ledger/picking';
import { LiveFigures, totalOf, type Cell } from './live-figures';
import { column, narrow } from './narrow';
import type { Selection } from './selection';

/** Rows are told apart by this, and what it names may be put together under another name. */
export interface Told {
  of: 'person' | 'job' | 'rule' | 'stage';
  as?: (key: string) => string;
}
/** What figures are grouped by; bounds are the beginnings of stretches of time, and the end of the last. */
export type Wanted = Told | { bounds: readonly Instant[] };

/** The figures of all, and for each grouping those of each group. Of a stretch of time the key is its number. */
export interface GroupedFigures {
  total: Figures;
  groups: ReadonlyMap<string, Figures>[];
}

const STANDS = OUTCOMES.indexOf('stands');

/** Figures by anything that commitments can be told apart by; all groups of a grouping add up to the total. */
@Injectable()
export class GroupFigures {
  private readonly calendars = new Map<string, BusinessTime>();

  constructor(
    private readonly live: LiveFigures,
    private readonly terms: Terms,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Added up in memory; in the database while the ledger is not there. Both come to the same.
   * Stretches of time have what fell due in them: what is not due yet is in none.
   */
  async by(selection: Selection, now: Instant, wanted: readonly Wanted[]): Promise<GroupedFigures> {
    const columns = await this.ledger.open();
    if (columns === null) return this.fromDatabase(selection, now, wanted);
    const unknown = columns.calendars.texts.filter((hash) => !this.calendars.has(hash));
    if (unknown.length > 0) {
      for (const hash of unknown) this.calendars.set(hash, await this.terms.calendar(hash));
      // the columns may have changed meanwhile
      return this.by(selection, now, wanted);
    }
    const picked = narrow(pick(columns, selection, now, { open: true }), selection);
    const hours: OpenHours = (calendar, from) =>
      this.calendars.get(calendar)!.elapsed(from, now) / 3600;
    return {
      total: figuresBy(picked, hours, null).get(0) ?? totalOf([]),
      groups: wanted.map((one) =>
        'bounds' in one ? byTime(picked, hours, one.bounds) : byName(picked, hours, one),
      ),
    };
  }

  private async fromDatabase(
    selection: Selection,
    now: Instant,
    wanted: readonly Wanted[],
  ): Promise<GroupedFigures> {
    const cells = await this.live.cells(selection, now);
    const groups: ReadonlyMap<string, Figures>[] = [];
    for (const one of wanted) {
      groups.push(
        'bounds' in one ? await this.stretches(selection, now, one.bounds) : byCells(cells, one),
      );
    }
    return { total: totalOf(cells), groups };
  }

  private async stretches(
    selection: Selection,
    now: Instant,
    bounds: readonly Instant[],
  ): Promise<Map<string, Figures>> {
    const figures = new Map<string, Figures>();
    for (const [i, to] of bounds.slice(1).entries()) {
      const from = bounds[i]!;
      const cells = await this.live.cells({ ...selection, from, to }, now);
      const due = cells.map(({ sum, ...cell }) => ({ ...cell, sum: { ...sum, open: 0 } }));
      figures.set(String(i), totalOf(due));
    }
    return figures;
  }
}

function byCells(cells: readonly Cell[], { of, as = (key) => key }: Told): Map<string, Figures> {
  const tallies = new Map<string, Tally>();
  for (const { [of]: key, sum } of cells) {
    const group = as(key);
    const tally = tallies.get(group) ?? new Tally();
    tallies.set(group, tally);
    tally.addSum(sum);
  }
  return new Map([...tallies].map(([key, tally]) => [key, tally.figures()]));
}

function byName(picked: Picked, hours: OpenHours, { of, as }: Told): Map<string, Figures> {
  const { numbers, names } = column(picked.columns, of);
  const open = of === 'person' ? picked.columns.owner : numbers;
  if (as === undefined) return called(figuresBy(picked, hours, numbers, open), names.texts);
  const keys: string[] = [];
  const groupOf = groupsOf(names, as, keys);
  const put = (from: Int32Array) => {
    const group = new Int32Array(from.length);
    for (const i of picked.places) group[i] = groupOf[from[i]!]!;
    return group;
  };
  const group = put(numbers);
  return called(figuresBy(picked, hours, group, open === numbers ? group : put(open)), keys);
}

/** Of each name's number the number of its group. @param keys gets the groups by their numbers */
function groupsOf(names: Names, as: (key: string) => string, keys: string[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(names.texts, (text) => {
    const key = as(text);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, keys.length);
    return keys.push(key) - 1;
  });
}

function byTime(
  picked: Picked,
  hours: OpenHours,
  bounds: readonly Instant[],
): Map<string, Figures> {
  const { columns, places, now } = picked;
  const { dueAt, outcome } = columns;
  const group = new Int32Array(columns.dueAt.length);
  const due = new Int32Array(places.length);
  let count = 0;
  for (const i of places) {
    const at = dueAt[i]!;
    if (outcome[i] === STANDS && at >= now) continue;
    group[i] = stretchOf(at, bounds);
    due[count++] = i;
  }
  const figures = figuresBy({ ...picked, places: due.subarray(0, count) }, hours, group);
  return new Map([...figures].map(([number, all]) => [String(number), all]));
}

/** The number of the stretch in which an instant lies, which is in one of them. */
function stretchOf(at: number, bounds: readonly Instant[]): number {
  let [low, high] = [0, bounds.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bounds[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function called(figures: ReadonlyMap<number, Figures>, names: readonly string[]) {
  return new Map([...figures].map(([number, all]) => [names[number]!, all]));
}
