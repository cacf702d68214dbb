import {
  WEEKDAYS,
  type CalendarDefinition,
  type Interval,
  type Weekday,
} from '../../../calendar/definition';

/** What one calendar says otherwise than another. */
export type CalendarDifference =
  | { what: 'zone'; before: string; after: string }
  | { what: 'hours'; day: Weekday; before: readonly Interval[]; after: readonly Interval[] }
  | { what: 'closed' | 'opened'; date: string }
  | { what: 'closure-added' | 'closure-removed'; from: string; to: string };

/** What is different in `after`, in the order in which people ask: zone, hours, days. */
export function calendarDifferences(
  before: CalendarDefinition,
  after: CalendarDefinition,
): CalendarDifference[] {
  const found: CalendarDifference[] = [];
  if (before.timezone !== after.timezone) {
    found.push({ what: 'zone', before: before.timezone, after: after.timezone });
  }
  for (const day of WEEKDAYS) {
    const [old, now] = [before.hours[day] ?? [], after.hours[day] ?? []];
    if (JSON.stringify(old) !== JSON.stringify(now)) {
      found.push({ what: 'hours', day, before: old, after: now });
    }
  }
  const only = (some: readonly string[], others: readonly string[]) =>
    [...new Set(some)].filter((date) => !others.includes(date)).sort();
  for (const date of only(after.holidays, before.holidays)) found.push({ what: 'closed', date });
  for (const date of only(before.holidays, after.holidays)) found.push({ what: 'opened', date });
  const key = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;
  const closures = (some: CalendarDefinition, others: CalendarDefinition) =>
    some.closures.filter((one) => !others.closures.some((other) => key(other) === key(one)));
  for (const { from, to } of closures(after, before)) {
    found.push({ what: 'closure-added', from, to });
  }
  for (const { from, to } of closures(before, after)) {
    found.push({ what: 'closure-removed', from, to });
  }
  return found;
}
