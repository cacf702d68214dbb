import type { Instant } from '../../kernel/instant';
import type { WeekRow } from '../figures/sums.repository';
import { MACHINE, OUTCOMES, TRANSPORT } from './columns';
import type { Picked } from './picking';

const [STANDS, KEPT, , LATE, OVERDUE] = OUTCOMES.map((_, i) => i);

/** The counts of picked rows for each stretch between two bounds, and how many broke of whom. */
export function countsByWeek(
  { columns, places, now }: Picked,
  bounds: readonly Instant[],
): { weeks: WeekRow[]; broken: Map<string, number[]> } {
  const { dueAt, outcome, flags, person, people } = columns;
  const weeks = bounds.slice(1).map((_, week) => ({
    ...{ week, kept: 0, keptAutomatically: 0, late: 0, lateInTransport: 0, overdue: 0 },
  }));
  const broken = new Map<number, number[]>();
  for (const i of places) {
    const due = dueAt[i]!;
    let n = 0;
    while (n < weeks.length && due >= bounds[n + 1]!) n++;
    const week = weeks[n];
    if (week === undefined || due < bounds[0]!) continue;
    const became = outcome[i]!;
    if (became === KEPT) {
      week.kept++;
      if (flags[i]! & MACHINE) week.keptAutomatically++;
    } else if (became === LATE || became === OVERDUE || (became === STANDS && due < now)) {
      if (became === LATE) {
        week.late++;
        if (flags[i]! & TRANSPORT) week.lateInTransport++;
      } else week.overdue++;
      const theirs = broken.get(person[i]!) ?? weeks.map(() => 0);
      broken.set(person[i]!, theirs);
      theirs[n]!++;
    }
  }
  return { weeks, broken: new Map([...broken].map(([who, all]) => [people.texts[who]!, all])) };
}
