import type { CountedKind, CountedSpan } from '../../../hiring/applications/evidence/counted-time';

/** What of a month counted, in seconds, and why the rest did not. */
export interface Month {
  /** "2026-04". */
  month: string;
  counted: number;
  kinds: Exclude<CountedKind, 'open' | 'holiday'>[];
  /** Dates. */
  holidays: string[];
}

/** Spans by the month in which each begins. What counted adds up to the same. */
export function byMonth(spans: readonly CountedSpan[]): Month[] {
  const months = new Map<string, Month>();
  for (const { from, to, kind, date } of spans) {
    const month = date.slice(0, 7);
    const its = months.get(month) ?? { month, counted: 0, kinds: [], holidays: [] };
    months.set(month, its);
    if (kind === 'open') its.counted += (to - from) / 1000;
    else if (kind === 'holiday') its.holidays.push(date);
    else if (!its.kinds.includes(kind)) its.kinds.push(kind);
  }
  return [...months.values()];
}
