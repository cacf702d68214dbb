import type { Instant } from '../kernel/instant';
import type { BusinessTime } from './business-time';
import { DAY_MS, parseDate, weekdayOf, type EpochDay } from './civil-date';
import { minutesOf, WEEKDAYS, type CalendarDefinition } from './definition';

/** Why time counts, or does not. `day_off`: a day of the week without hours that is no Saturday or Sunday. */
export type SpanKind = 'open' | 'outside_hours' | 'weekend' | 'day_off' | 'holiday' | 'closure';

/** A stretch of time that counts as a whole, or does not. */
export interface Span {
  from: Instant;
  to: Instant;
  kind: SpanKind;
  /** The local date on which it begins. */
  day: EpochDay;
}

const MINUTE_MS = 60_000;
const SATURDAY = 5;

/**
 * What of the time between two instants a calendar counts, and why not the rest. The spans lie side by side from `from`
 * to `to`; the open ones last together as long as `elapsed(from, to)` says (design, section 3). Neighbours of one kind
 * are one span; each holiday is its own.
 * @returns nothing when `to` is not later
 */
export function spansBetween(
  { definition, zone }: BusinessTime,
  from: Instant,
  to: Instant,
): Span[] {
  if (to <= from) return [];
  const dayOf = daysOf(definition);
  const spans: Span[] = [];
  const yearOf = (at: number) => new Date(at).getUTCFullYear();
  // offsets first and local dates inside, so that a repeated hour counts twice and a skipped one not at all
  for (const offset of zone.spansBetween(yearOf(from), yearOf(to))) {
    const begin = Math.max(offset.from, from);
    const end = Math.min(offset.to, to);
    if (begin >= end) continue;
    const lastDay = Math.ceil((end + offset.offset) / DAY_MS);
    for (let day = Math.floor((begin + offset.offset) / DAY_MS); day < lastDay; day++) {
      const midnight = day * DAY_MS - offset.offset;
      for (const piece of dayOf(day as EpochDay)) {
        const start = Math.max(midnight + piece.from, begin) as Instant;
        const stop = Math.min(midnight + piece.to, end) as Instant;
        if (start < stop) add(spans, start, stop, piece.kind, day as EpochDay);
      }
    }
  }
  return spans;
}

/** A part of a local day, in ms since its midnight. */
interface Piece {
  from: number;
  to: number;
  kind: SpanKind;
}

function daysOf(definition: CalendarDefinition): (day: EpochDay) => readonly Piece[] {
  const week = WEEKDAYS.map((name, weekday) => piecesOf(definition.hours[name] ?? [], weekday));
  const holidays = new Set(definition.holidays.map((date) => parseDate(date)));
  const closures = definition.closures.map(({ from, to }) => [parseDate(from)!, parseDate(to)!]);
  return (day) => {
    if (holidays.has(day)) return allDay('holiday');
    if (closures.some(([first, last]) => day >= first! && day <= last!)) return allDay('closure');
    return week[weekdayOf(day)]!;
  };
}

function piecesOf(hours: readonly (readonly [string, string])[], weekday: number): Piece[] {
  if (hours.length === 0) return allDay(weekday >= SATURDAY ? 'weekend' : 'day_off');
  const open = hours
    .map(([from, to]) => ({ from: minutesOf(from) * MINUTE_MS, to: minutesOf(to) * MINUTE_MS }))
    .sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of open) {
    pieces.push({ from: at, to: from, kind: 'outside_hours' }, { from, to, kind: 'open' });
    at = to;
  }
  return [...pieces, { from: at, to: DAY_MS, kind: 'outside_hours' }];
}

function allDay(kind: SpanKind): Piece[] {
  return [{ from: 0, to: DAY_MS, kind }];
}

function add(spans: Span[], from: Instant, to: Instant, kind: SpanKind, day: EpochDay): void {
  const last = spans.at(-1);
  const isSame = last?.kind === kind && (kind !== 'holiday' || last.day === day);
  if (isSame) last.to = to;
  else spans.push({ from, to, kind, day });
}
