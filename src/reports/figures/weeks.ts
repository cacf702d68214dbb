import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { NOTHING, Tally, type Figures } from '../../sla/report/tally';
import { countsByWeek } from '../ledger/by-week';
import { earliest, Ledger } from '../ledger/ledger';
import { pick } from '../ledger/picking';
import { narrow } from './narrow';
import type { Selection } from './selection';
import { Sums, type WeekRow } from './sums.repository';

/** What is counted of a week: times taken are not. */
export type WeekCounts = Pick<
  Figures,
  'due' | 'kept' | 'keptAutomatically' | 'late' | 'lateInTransport' | 'overdue' | 'onTimeRate'
>;

/** Counts per week, and of each person who broke any, how many in each. */
export interface Trend {
  counts: WeekCounts[];
  broken: Map<string, number[]>;
}

/** How counts go from week to week. */
@Injectable()
export class Weeks {
  constructor(
    private readonly sums: Sums,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Counts for each stretch between two bounds.
   * @param selection its own period does not matter
   */
  async counts(
    selection: Selection,
    bounds: readonly Instant[],
    now: Instant,
  ): Promise<WeekCounts[]> {
    const known = await this.fromLedger(selection, bounds, now);
    return this.shown(known?.weeks ?? (await this.sums.weeks(selection, bounds, now)), bounds);
  }

  /** As `counts`, and of each person who broke any: how many. */
  async trend(selection: Selection, bounds: readonly Instant[], now: Instant): Promise<Trend> {
    const known = await this.fromLedger(selection, bounds, now);
    if (known !== null) return { counts: this.shown(known.weeks, bounds), broken: known.broken };
    const broken = new Map<string, number[]>();
    for (const row of await this.sums.brokenWeeks(selection, bounds, now)) {
      const counts = broken.get(row.person) ?? bounds.slice(1).map(() => 0);
      counts[row.week] = Number(row.broken);
      broken.set(row.person, counts);
    }
    return { counts: await this.counts(selection, bounds, now), broken };
  }

  private shown(rows: readonly WeekRow[], bounds: readonly Instant[]): WeekCounts[] {
    return bounds.slice(1).map((_, i) => countsOf(rows.find(({ week }) => week === i)!));
  }

  private async fromLedger(selection: Selection, bounds: readonly Instant[], now: Instant) {
    const columns = await this.ledger.open(earliest(bounds[0]!, now));
    if (columns === null) return null;
    const within = { ...selection, from: bounds[0]!, to: bounds.at(-1)! };
    const picked = narrow(pick(columns, within, now, { open: false }), selection);
    return countsByWeek(picked, bounds);
  }
}

function countsOf({
  kept,
  keptAutomatically,
  late,
  lateInTransport,
  overdue,
}: WeekRow): WeekCounts {
  const tally = new Tally();
  tally.addSum({
    ...{ ...NOTHING, kept: Number(kept), keptAutomatically: Number(keptAutomatically) },
    ...{ late: Number(late), lateInTransport: Number(lateInTransport), overdue: Number(overdue) },
  });
  const { due, onTimeRate, ...rest } = tally.figures();
  return {
    ...{ due, onTimeRate, kept: rest.kept, keptAutomatically: rest.keptAutomatically },
    ...{ late: rest.late, lateInTransport: rest.lateInTransport, overdue: rest.overdue },
  };
}
