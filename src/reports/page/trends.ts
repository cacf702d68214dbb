import { Injectable } from '@nestjs/common';
import { formatDate, type EpochDay } from '../../calendar/civil-date';
import { Weeks } from '../figures/weeks';
import type { PeopleGrouping } from '../ground/grouping';
import { ReportSettings } from '../ground/report-settings.repository';
import { instantsOf, weeksUpTo } from './period';
import type { Question } from './question';
import type { HeatRow, ReportView } from './report-view';
import { rowOf } from './sheet';

/** How it goes from week to week. */
@Injectable()
export class Trends {
  constructor(
    private readonly weeks: Weeks,
    private readonly settings: ReportSettings,
  ) {}

  /** Twelve weeks up to the end of the period, or to today; of a person, or a team as small as one, none that is older than figures are kept per person. */
  async of(
    { selection, filters, zone, days, now }: Question,
    people: PeopleGrouping,
  ): Promise<Pick<ReportView, 'weeks' | 'heat' | 'target'>> {
    const { target } = await this.settings.the();
    const weeks = weeksUpTo(Math.min(days.last, zone.dayAt(now)) as EpochDay).filter((week) =>
      people.mayReach(instantsOf(week, zone).from, filters),
    );
    if (weeks.length === 0) return { weeks: [], heat: [], target: target / 100 };
    const starts = weeks.map((week) => instantsOf(week, zone).from);
    const bounds = [...starts, instantsOf(weeks.at(-1)!, zone).to];
    const { counts: all, broken } = await this.weeks.trend(selection, bounds, now);
    const heat = new Map<string, HeatRow>();
    // what is not to be looked at per person any more is in no line of a person
    for (const [person, counts] of people.mayReach(starts[0]!) ? broken : []) {
      const key = people.keyOf(person);
      const row = heat.get(key) ?? { key, name: people.nameOf(key), weeks: counts.map(() => 0) };
      heat.set(key, row);
      counts.forEach((n, i) => (row.weeks[i]! += n));
    }
    return {
      target: target / 100,
      weeks: weeks.map((week, i) => {
        const first = formatDate(week.first);
        return { ...rowOf(first, first, all[i]!), days: week };
      }),
      heat: [...heat.values()].sort(
        (a, b) => brokenIn(b) - brokenIn(a) || (a.name < b.name ? -1 : 1),
      ),
    };
  }
}

function brokenIn({ weeks }: HeatRow): number {
  return weeks.reduce((sum, n) => sum + n, 0);
}
