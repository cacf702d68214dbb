import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { Tally, type Figures } from '../../sla/report/tally';
import type { Selection } from './selection';
import { Sums, type WeekRow } from './sums.repository';

/** What is counted of a week: times taken are not. */
export type WeekCounts = Pick<
  Figures,
  'due' | 'kept' | 'keptAutomatically' | 'late' | 'lateInTransport' | 'overdue' | 'onTimeRate'
>;

/** How counts go from week to week. */
@Injectable()
export class Weeks {
  constructor(private readonly sums: Sums) {}

  /**
   * Counts for each stretch between two bounds.
   * @param selection its own period does not matter
   */
  async counts(
    selection: Selection,
    bounds: readonly Instant[],
    now: Instant,
  ): Promise<WeekCounts[]> {
    const rows = await this.sums.weeks(selection, bounds, now);
    return bounds.slice(1).map((_, i) => countsOf(rows.find(({ week }) => week === i)!));
  }

  /** As `counts`, of each person who broke any: how many. */
  async broken(
    selection: Selection,
    bounds: readonly Instant[],
    now: Instant,
  ): Promise<Map<string, number[]>> {
    const people = new Map<string, number[]>();
    for (const { person, week, broken } of await this.sums.brokenWeeks(selection, bounds, now)) {
      const counts = people.get(person) ?? bounds.slice(1).map(() => 0);
      counts[week] = Number(broken);
      people.set(person, counts);
    }
    return people;
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
    ...{ kept: Number(kept), keptAutomatically: Number(keptAutomatically), late: Number(late) },
    ...{ lateInTransport: Number(lateInTransport), overdue: Number(overdue), rescheduled: 0 },
    ...{ open: 0, released: 0, selfReported: 0, takenBusinessHours: [], affected: [] },
    worstOverdueBusinessHours: null,
  });
  const { due, onTimeRate, ...rest } = tally.figures();
  return {
    ...{ due, onTimeRate, kept: rest.kept, keptAutomatically: rest.keptAutomatically },
    ...{ late: rest.late, lateInTransport: rest.lateInTransport, overdue: rest.overdue },
  };
}
