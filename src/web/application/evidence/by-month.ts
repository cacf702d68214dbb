import type { CountedKind, CountedSpan } from '../../../hiring/applications/evidence/counted-time';

/** What of a month counted and did not, in seconds, and why the rest did not. */
export interface Month {
  /** "2026-04". */
  month: string;
  counted: number;
  skipped: number;
  kinds: Exclude<CountedKind, 'open' | 'holiday'>[];
  /** Dates. */
  holidays: string[];
}

/** Spans by the month in which each begins. What counted, and what did not, add up to the same. */
export function byMonth(spans: readonly CountedSpan[]): Month[] {
  const months = new Map<string, Month>();
  for (const { from, to, kind, date } of spans) {
    const month = date.slice(0, 7);
    const its = months.get(month) ?? { month, counted: 0, skipped: 0, kinds: [], holidays: [] };
    months.set(month, its);
    its[kind === 'open' ? 'counted' : 'skipped'] += (to - from) / 1000;
    if (kind === 'holiday') its.holidays.push(date);
    else if (kind !== 'open' && !its.kinds.includes(kind)) its.kinds.push(kind);
  }
  return [...months.values()];
}
