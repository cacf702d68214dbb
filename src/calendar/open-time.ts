import { DAY_MS, firstDayOf, weekdayOf, type EpochDay } from './civil-date';
import { closedDays, minutesOf, WEEKDAYS, type CalendarDefinition } from './definition';
import type { Zone } from './zone';

/** The closing of a day that does not open. */
const NEVER = -Infinity;

/**
 * The open time of a calendar over some whole years, laid out once so that a question costs the same
 * whatever its amount. Times in ms UTC; a position is the open time passed since the index begins.
 *
 * Invariant: spans are in order, do not touch, and `passed[i]` is the position at `starts[i]`.
 */
export class OpenTime {
  /** Questions about instants from here up to `to` have complete answers. */
  readonly from: number;
  readonly to: number;
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  private readonly passed: Float64Array;
  private readonly spanByDay: Int32Array;
  private readonly spanByStep: Int32Array;
  private readonly step: number;
  private readonly firstDay: EpochDay;
  private readonly closings: Float64Array;
  private readonly ordinalByDay: Int32Array;

  constructor(
    definition: CalendarDefinition,
    zone: Zone,
    readonly firstYear: number,
    readonly lastYear: number,
  ) {
    this.firstDay = firstDayOf(firstYear);
    // a local date may lie a day beside the UTC one: one day at each end is not complete
    this.from = (this.firstDay + 2) * DAY_MS;
    this.to = (firstDayOf(lastYear + 1) - 2) * DAY_MS;
    const { starts, ends, closingOf } = layOut(definition, zone, firstYear, lastYear);
    this.starts = Float64Array.from(starts);
    this.ends = Float64Array.from(ends);
    this.passed = new Float64Array(starts.length + 1);
    starts.forEach((start, i) => (this.passed[i + 1] = this.passed[i]! + ends[i]! - start));
    this.spanByDay = firstSpans(this.ends, this.firstDay * DAY_MS, DAY_MS, closingOf.length);
    const total = this.total;
    this.step = Math.max(1, total / Math.max(1, starts.length));
    this.spanByStep = firstSpans(this.passed.subarray(1), 0, this.step, starts.length + 1);
    this.closings = Float64Array.from(closingOf.filter((closing) => closing !== NEVER));
    this.ordinalByDay = ordinals(closingOf);
  }

  /** Open time in the whole index. */
  get total(): number {
    return this.passed[this.starts.length]!;
  }

  /** The open time passed at an instant inside the index. */
  positionOf(at: number): number {
    let i = this.spanByDay[Math.floor(at / DAY_MS) - this.firstDay]!;
    while (this.ends[i]! <= at) i++;
    const start = this.starts[i]!;
    return at > start ? this.passed[i]! + at - start : this.passed[i]!;
  }

  /** The first instant at which that much has passed: exactly at a closing it is the closing. */
  earliestAt(position: number): number {
    let i = this.spanByStep[Math.floor(position / this.step)]!;
    while (i > 0 && this.passed[i]! >= position) i--;
    while (this.passed[i + 1]! < position) i++;
    return this.starts[i]! + position - this.passed[i]!;
  }

  /** The last instant at which only that much has passed: exactly at an opening it is the opening. */
  latestAt(position: number): number {
    let i = this.spanByStep[Math.floor(position / this.step)]!;
    while (i > 0 && this.passed[i]! > position) i--;
    while (this.passed[i + 1]! <= position) i++;
    return this.starts[i]! + position - this.passed[i]!;
  }

  /**
   * The last closing instant of the n-th working day after a local date (itself day 0, or the next working day
   * if that date has no open instant); undefined when the index ends before it.
   */
  closingAfter(day: EpochDay, n: number): number | undefined {
    const ordinal = this.ordinalByDay[day - this.firstDay]! + n;
    const closing = this.closings[ordinal];
    return closing !== undefined && closing < this.to ? closing : undefined;
  }
}

/** Walks the zone's offsets first and the local dates inside, so that spans come in UTC order even when a date repeats. */
function layOut(definition: CalendarDefinition, zone: Zone, firstYear: number, lastYear: number) {
  const week = WEEKDAYS.map((day) =>
    (definition.hours[day] ?? [])
      .map(([from, to]) => ({ from: minutesOf(from) * 60_000, to: minutesOf(to) * 60_000 }))
      .sort((a, b) => a.from - b.from),
  );
  const closed = closedDays(definition);
  const firstDay = firstDayOf(firstYear);
  const starts: number[] = [];
  const ends: number[] = [];
  const closingOf = new Array<number>(firstDayOf(lastYear + 1) - firstDay + 1).fill(NEVER);
  for (const span of zone.spansBetween(firstYear, lastYear)) {
    const lastDay = Math.ceil((span.to + span.offset) / DAY_MS);
    for (let day = Math.floor((span.from + span.offset) / DAY_MS); day < lastDay; day++) {
      if (closed.has(day as EpochDay)) continue;
      for (const { from, to } of week[weekdayOf(day as EpochDay)]!) {
        const start = Math.max(day * DAY_MS + from - span.offset, span.from);
        const end = Math.min(day * DAY_MS + to - span.offset, span.to);
        if (start >= end) continue;
        if (ends.at(-1) === start) ends[ends.length - 1] = end;
        else {
          starts.push(start);
          ends.push(end);
        }
        const before = closingOf[day - firstDay];
        if (before !== undefined) closingOf[day - firstDay] = Math.max(before, end);
      }
    }
  }
  return { starts, ends, closingOf };
}

/** For each step of a scale the first span that ends after it, so that a look-up starts beside its answer. */
function firstSpans(ends: Float64Array, origin: number, step: number, count: number): Int32Array {
  const first = new Int32Array(count + 1);
  let i = 0;
  for (let k = 0; k <= count; k++) {
    while (i < ends.length - 1 && ends[i]! <= origin + k * step) i++;
    first[k] = i;
  }
  return first;
}

/** For each day the number of working days before it. */
function ordinals(closingOf: readonly number[]): Int32Array {
  const result = new Int32Array(closingOf.length);
  let count = 0;
  closingOf.forEach((closing, i) => {
    result[i] = count;
    if (closing !== NEVER) count++;
  });
  return result;
}
