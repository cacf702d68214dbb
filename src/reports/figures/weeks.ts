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
   * Counts for each stretch between two bounds, of all and of each person.
   * @param selection its own period does not matter
   */
  async counts(
    selection: Selection,
    bounds: readonly Instant[],
    now: Instant,
  ): Promise<{ all: WeekCounts[]; byPerson: Map<string, WeekCounts[]> }> {
    const rows = await this.sums.weeks(selection, bounds, now);
    const weeks = bounds.slice(1).map((_, i) => i);
    const of = (some: readonly WeekRow[]) =>
      weeks.map((i) => countsOf(some.filter(({ week }) => week === i)));
    const people = new Map<string, WeekRow[]>();
    for (const row of rows) people.set(row.person, [...(people.get(row.person) ?? []), row]);
    return {
      all: of(rows),
      byPerson: new Map([...people].map(([person, own]) => [person, of(own)])),
    };
  }
}

/** What rows come to together. */
export function countsOf(rows: readonly WeekRow[]): WeekCounts {
  const tally = new Tally();
  for (const { kept, keptAutomatically, late, lateInTransport, overdue } of rows) {
    tally.addSum({
      ...{ kept: Number(kept), keptAutomatically: Number(keptAutomatically), late: Number(late) },
      ...{ lateInTransport: Number(lateInTransport), overdue: Number(overdue), rescheduled: 0 },
      ...{ open: 0, released: 0, selfReported: 0, takenBusinessHours: [], affected: [] },
      worstOverdueBusinessHours: null,
    });
  }
  const { due, kept, keptAutomatically, late, lateInTransport, overdue, onTimeRate } =
    tally.figures();
  return { due, kept, keptAutomatically, late, lateInTransport, overdue, onTimeRate };
}
