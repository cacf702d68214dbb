import { Injectable } from '@nestjs/common';
import type { BusinessTime } from '../../calendar/business-time';
import { Terms } from '../../journey/record/terms';
import type { Instant } from '../../kernel/instant';
import type { ReportedFigures } from '../../sla/report/tally';
import { OUTCOMES } from '../ledger/columns';
import { figuresBy, type OpenHours } from '../ledger/group';
import { earliest, Ledger } from '../ledger/ledger';
import type { Names } from '../ledger/names';
import { pick, type Picked } from '../ledger/picking';
import { waitedIn } from '../ledger/waited';
import { waitsOf } from '../ledger/waits';
import { groupCells, totalOf } from './cells';
import { LiveFigures } from './live-figures';
import { column, narrow } from './narrow';
import { RequestTimes } from './requests.repository';
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
  total: ReportedFigures;
  groups: ReadonlyMap<string, ReportedFigures>[];
}
/** The same as of now. */
export interface LiveGroups extends GroupedFigures {
  /** How many people had a promise broken; null where the database adds up, which is to be asked for it. */
  waited: number | null;
}

const STANDS = OUTCOMES.indexOf('stands');
const SILENT = OUTCOMES.indexOf('silent');

/** Figures by anything that commitments can be told apart by; all groups of a grouping add up to the total. */
@Injectable()
export class GroupFigures {
  private readonly calendars = new Map<string, BusinessTime>();

  constructor(
    private readonly live: LiveFigures,
    private readonly requests: RequestTimes,
    private readonly terms: Terms,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Added up in memory; in the database while the ledger is not there. Both come to the same.
   * Stretches of time have what fell due in them: what is not due yet is in none.
   */
  async by(selection: Selection, now: Instant, wanted: readonly Wanted[]): Promise<LiveGroups> {
    const requests = await this.requests.all();
    const columns = await this.ledger.open(earliest(selection.from, now));
    if (columns === null) return this.fromDatabase(selection, now, wanted);
    const unknown = columns.calendars.texts.filter((hash) => !this.calendars.has(hash));
    if (unknown.length > 0) {
      for (const hash of unknown) this.calendars.set(hash, await this.terms.calendar(hash));
      // the columns may have changed meanwhile
      return this.by(selection, now, wanted);
    }
    const rows = narrow(pick(columns, selection, now, { open: true }), selection);
    const waited = waitsOf(rows, requests, (hash) => this.calendars.get(hash)!);
    const picked = { ...rows, waited };
    const hours: OpenHours = (calendar, from) =>
      this.calendars.get(calendar)!.elapsed(from, now) / 3600;
    return {
      waited: waitedIn(picked),
      total: figuresBy(picked, hours).get(0) ?? totalOf([]),
      groups: wanted.map((one) =>
        'bounds' in one ? byTime(picked, hours, one.bounds) : byName(picked, hours, one),
      ),
    };
  }

  private async fromDatabase(
    selection: Selection,
    now: Instant,
    wanted: readonly Wanted[],
  ): Promise<LiveGroups> {
    const cells = await this.live.cells(selection, now);
    const groups: ReadonlyMap<string, ReportedFigures>[] = [];
    for (const one of wanted) {
      groups.push(
        'bounds' in one
          ? await this.stretches(selection, now, one.bounds)
          : groupCells(cells, one.of, one.as),
      );
    }
    return { total: totalOf(cells), groups, waited: null };
  }

  private async stretches(
    selection: Selection,
    now: Instant,
    bounds: readonly Instant[],
  ): Promise<Map<string, ReportedFigures>> {
    const figures = new Map<string, ReportedFigures>();
    for (const [i, to] of bounds.slice(1).entries()) {
      const from = bounds[i]!;
      const cells = await this.live.cells({ ...selection, from, to }, now);
      const due = cells.map(({ sum, ...cell }) => ({ ...cell, sum: { ...sum, open: 0 } }));
      figures.set(String(i), totalOf(due));
    }
    return figures;
  }
}

function byName(all: Picked, hours: OpenHours, { of, as }: Told): Map<string, ReportedFigures> {
  // silences are of no rule
  const picked = of === 'rule' ? only(all, (i) => all.columns.outcome[i] !== SILENT) : all;
  const { columns, places, now } = picked;
  const { numbers, names } = column(columns, of);
  // what is not due yet is of who answers
  const open = of === 'person' ? columns.owner : numbers;
  const keys: string[] = [];
  const groupOf = groupsOf(names, as ?? ((key) => key), keys);
  const { outcome, dueAt } = columns;
  const groups = new Int32Array(places.length);
  for (let n = 0; n < places.length; n++) {
    const i = places[n]!;
    const isOpen = outcome[i] === STANDS && dueAt[i]! >= now;
    groups[n] = groupOf[isOpen ? open[i]! : numbers[i]!]!;
  }
  return called(figuresBy(picked, hours, groups), keys);
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
): Map<string, ReportedFigures> {
  const { dueAt, outcome } = picked.columns;
  const due = only(picked, (i) => outcome[i] !== STANDS || dueAt[i]! < picked.now);
  const groups = due.places.map((i) => stretchOf(dueAt[i]!, bounds));
  const figures = figuresBy(due, hours, groups);
  return new Map([...figures].map(([number, all]) => [String(number), all]));
}

/** The picked rows that fulfil a condition. */
function only(picked: Picked, isIn: (place: number) => boolean): Picked {
  const { places, waited = null } = picked;
  const which = new Int32Array(places.length);
  let count = 0;
  for (let n = 0; n < places.length; n++) if (isIn(places[n]!)) which[count++] = n;
  const kept = which.subarray(0, count);
  return {
    ...picked,
    places: kept.map((n) => places[n]!),
    waited: waited && Float64Array.from(kept, (n) => waited[n]!),
  };
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

function called(figures: ReadonlyMap<number, ReportedFigures>, names: readonly string[]) {
  return new Map([...figures].map(([number, all]) => [names[number]!, all]));
}
