import { wilsonInterval } from '../../sla/report/interval';
import { compare } from '../../sla/report/verdict';
import type { ReportedFigures } from '../../sla/report/tally';
import type { Days } from './period';
import type { Kind } from '../figures/selection';

/** Under so many promises a rate says nothing. */
const LEAST_FOR_RATE = 5;
/** Under so many nobody is ranked. */
const LEAST_FOR_RANK = 10;

/** How much of what people had to keep was kept. */
export interface Rate {
  kept: number;
  of: number;
  /** Null under 5. */
  rate: number | null;
  /** Where the true rate lies with 95 %; null under 5. */
  interval: readonly [number, number] | null;
}

/** One line of a report: somebody's, a job's, a rule's, a week's. */
export interface SheetRow<F extends Counted = ReportedFigures> {
  /** An id, a rule's key, or the first day of a week. */
  key: string;
  name: string;
  figures: F;
  rate: Rate;
  /** Too few to be ranked. */
  isFew: boolean;
  /** The days of a stretch of time. */
  days?: Days;
  /** How it was in the period before; left out where that is not looked at. */
  before?: Rate | null;
  /** What candidates say; left out where nobody was asked or it may not be told. */
  rating?: Rating;
}

/** How candidates found it; both null where no five answers lie in the period as a whole. */
export interface Rating {
  answers: number | null;
  /** From 0 to 10. */
  mean: number | null;
}

/** What every line is counted by. */
export type Counted = Pick<
  ReportedFigures,
  'due' | 'kept' | 'keptAutomatically' | 'late' | 'lateInTransport' | 'overdue' | 'onTimeRate'
>;

/** A line with its rate, and whether it says enough. */
export function rowOf<F extends Counted>(key: string, name: string, figures: F): SheetRow<F> {
  const rate = rateOf(figures);
  return { key, name, figures, rate, isFew: rate.of < LEAST_FOR_RANK };
}

/** What people kept of what people had to keep: neither machines nor the mail system are in it. */
export function rateOf({ due, kept, keptAutomatically, lateInTransport }: Counted): Rate {
  const of = due - keptAutomatically - lateInTransport;
  const byPeople = kept - keptAutomatically;
  const says = of >= LEAST_FOR_RATE;
  return {
    ...{ kept: byPeople, of },
    rate: says ? byPeople / of : null,
    interval: says ? wilsonInterval(byPeople, of) : null,
  };
}

/**
 * Whether a rate is better (1) or worse (-1) than before: only where the intervals in which the true ones lie do not
 * overlap, else 0.
 */
export function changeOf(now: Rate, before: Rate | null | undefined): -1 | 0 | 1 {
  if (!now.interval || !before?.interval) return 0;
  if (now.interval[0] > before.interval[1]) return 1;
  return now.interval[1] < before.interval[0] ? -1 : 0;
}

/** Most broken first, then by name; those that are too few to rank come last, by name. */
export function ranked<F extends Counted>(rows: readonly SheetRow<F>[]): SheetRow<F>[] {
  return [...rows].sort(
    (a, b) =>
      Number(a.isFew) - Number(b.isFew) ||
      (a.isFew ? 0 : brokenOf(b.figures) - brokenOf(a.figures)) ||
      compare(a.name, b.name) ||
      compare(a.key, b.key),
  );
}

/** Late and overdue together. */
export function brokenOf({ late, overdue }: Pick<ReportedFigures, 'late' | 'overdue'>): number {
  return late + overdue;
}

/** A number that leads to the list of what it counts. */
export interface CountColumn<F extends Counted = ReportedFigures> {
  kind: Kind;
  of: (figures: F) => number;
}

/** What is counted of any group, in the order in which a table and a file have it. */
export const COUNTS: readonly CountColumn<Counted>[] = [
  { kind: 'due', of: ({ due }) => due },
  { kind: 'kept', of: ({ kept }) => kept },
  { kind: 'machine', of: ({ keptAutomatically }) => keptAutomatically },
  { kind: 'broken', of: brokenOf },
];

/** As `COUNTS`, and what is not counted by week. */
export const ALL_COUNTS: readonly CountColumn[] = [
  ...COUNTS,
  { kind: 'candidates', of: ({ candidatesAffected }) => candidatesAffected },
  { kind: 'open', of: ({ open }) => open },
];
