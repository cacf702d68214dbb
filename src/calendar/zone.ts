import { InputError } from '../kernel/errors';
import type { Instant } from '../kernel/instant';
import { quote } from '../kernel/shape';
import { DAY_MS, firstDayOf, type EpochDay } from './civil-date';

/** A stretch of UTC time with one offset: local = UTC + offset, all in ms. */
export interface OffsetSpan {
  from: number;
  to: number;
  offset: number;
}

/** An IANA time zone, with its clock changes found once per year and kept. */
export class Zone {
  private static readonly known = new Map<string, Zone>();
  private readonly years = new Map<number, OffsetSpan[]>();
  private readonly wallClock: Intl.DateTimeFormat;

  private constructor(readonly name: string) {
    this.wallClock = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /**
   * The zone of that name in the IANA time zone database that Node carries.
   * @throws InputError when there is none; a bare offset is none
   */
  static named(name: string): Zone {
    const known = Zone.known.get(name);
    if (known) return known;
    if (!/^[A-Za-z]/.test(name)) throw new InputError(noSuchZone(name));
    try {
      const zone = new Zone(name);
      Zone.known.set(name, zone);
      return zone;
    } catch {
      throw new InputError(noSuchZone(name));
    }
  }

  /** Local time minus UTC at that instant, in ms. */
  offsetAt(at: Instant): number {
    const spans = this.spansOf(new Date(at).getUTCFullYear());
    let i = spans.length - 1;
    while (i > 0 && spans[i]!.from > at) i--;
    return spans[i]!.offset;
  }

  /** The local date at that instant. */
  dayAt(at: Instant): EpochDay {
    return Math.floor((at + this.offsetAt(at)) / DAY_MS) as EpochDay;
  }

  /** The first instant whose local date is that day or later (midnight, or where clocks jumped over it). */
  startOfDay(day: EpochDay): Instant {
    return this.fromWall(day * DAY_MS);
  }

  /** The first instant whose wall clock shows that time or later; a repeated time is taken the first time. */
  fromWall(local: number): Instant {
    const around = new Date(local).getUTCFullYear();
    for (let year = around - 1; year <= around + 1; year++) {
      for (const span of this.spansOf(year)) {
        const at = Math.max(span.from, local - span.offset);
        if (at < span.to) return at as Instant;
      }
    }
    throw new RangeError(`no such wall-clock time in ${this.name}`);
  }

  /** The offset spans of whole UTC years, in order, equal neighbours joined. */
  spansBetween(firstYear: number, lastYear: number): OffsetSpan[] {
    const joined: OffsetSpan[] = [];
    for (let year = firstYear; year <= lastYear; year++) {
      for (const span of this.spansOf(year)) {
        const last = joined.at(-1);
        if (last?.offset === span.offset) last.to = span.to;
        else joined.push({ ...span });
      }
    }
    return joined;
  }

  private spansOf(year: number): OffsetSpan[] {
    const known = this.years.get(year);
    if (known) return known;
    const end = firstDayOf(year + 1) * DAY_MS;
    const spans: OffsetSpan[] = [];
    let from = firstDayOf(year) * DAY_MS;
    let offset = this.measure(from);
    // Two changes within a day would be missed; the database has none since 1900 that cancel out.
    for (let day = from + DAY_MS; day <= end; day += DAY_MS) {
      const next = this.measure(day);
      if (next === offset) continue;
      const change = this.changeBetween(day - DAY_MS, day, offset);
      if (change >= end) break;
      spans.push({ from, to: change, offset });
      from = change;
      offset = next;
    }
    spans.push({ from, to: end, offset });
    this.years.set(year, spans);
    return spans;
  }

  private changeBetween(low: number, high: number, offset: number): number {
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (this.measure(middle) === offset) low = middle;
      else high = middle;
    }
    return high;
  }

  private measure(at: number): number {
    // "5/4/2026 A, 09:12:00"; formatToParts says the same at four times the price
    const [month, day, year, hour, minute, second] = this.wallClock.format(at).match(/\d+/g)!;
    return (
      Date.UTC(+year!, +month - 1, +day!, +hour!, +minute!, +second!) - Math.floor(at / 1000) * 1000
    );
  }
}

function noSuchZone(name: string): string {
  return `${quote(name)} is not a time zone, expected an IANA name such as "Europe/Helsinki"`;
}
