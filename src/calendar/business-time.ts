import { InputError } from '../kernel/errors';
import { EARLIEST, formatInstant, LATEST, type Instant } from '../kernel/instant';
import { contentHash } from '../kernel/hash';
import { DAY_MS, type EpochDay } from './civil-date';
import type { CalendarDefinition } from './definition';
import { OpenTime } from './open-time';
import { Zone } from './zone';

/** How long something may take (design, section 3). Seconds may be negative to count back. */
export type Within =
  { businessSeconds: number } | { businessDays: number } | { calendarDays: number };

const MOST_YEARS = 300;
const FIRST_YEAR = new Date(EARLIEST).getUTCFullYear() - 1;
const LAST_YEAR = new Date(LATEST).getUTCFullYear();

/**
 * Business time of one calendar version. Pure: the same question has the same answer for ever.
 * The index of open time is built on the first question and grows with the years that are asked about.
 */
export class BusinessTime {
  readonly zone: Zone;
  private index: OpenTime | null = null;

  constructor(readonly definition: CalendarDefinition) {
    this.zone = Zone.named(definition.timezone);
  }

  /** What identifies this calendar version in results: name, version and SHA-256 of the content. */
  get identity(): { name: string; version: number; hash: string } {
    const { name, version, ...content } = this.definition;
    return { name, version, hash: contentHash(content) };
  }

  /** The years for which holidays are listed; null when the calendar knows none. Outside them none is closed. */
  get holidayYears(): { first: number; last: number } | null {
    const years = this.definition.holidays.map((date) => Number(date.slice(0, 4)));
    return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
  }

  /**
   * The instant by which something that starts at `start` is due.
   * @throws InputError when that lies outside 1900..2200 or a count of days is out of range
   */
  due(start: Instant, within: Within): Instant {
    if ('businessSeconds' in within)
      return this.addOpen(start, Math.round(within.businessSeconds * 1000));
    if ('businessDays' in within) return this.addWorkingDays(start, within.businessDays);
    const day = (this.zone.dayAt(start) + within.calendarDays + 1) as EpochDay;
    if (day * DAY_MS >= LATEST) throw outOfRange(start);
    return this.zone.startOfDay(day);
  }

  /** Open seconds from `from` to `to`; negative when `to` is earlier. */
  elapsed(from: Instant, to: Instant): number {
    const index = this.covering(from, to);
    return (index.positionOf(to) - index.positionOf(from)) / 1000;
  }

  private addOpen(start: Instant, ms: number): Instant {
    for (let reach = 0; ; reach = reach * 2 + 1) {
      const index = this.covering(start, start, reach * Math.sign(ms));
      const target = index.positionOf(start) + ms;
      if (target < 0 || target >= index.total) continue;
      const at = ms > 0 ? index.earliestAt(target) : index.latestAt(target);
      // n = 0 inside open time is the start itself; latestAt gives just that, and else the next opening
      if (at >= index.from && at < index.to) return at as Instant;
    }
  }

  private addWorkingDays(start: Instant, n: number): Instant {
    const day = this.zone.dayAt(start);
    for (let reach = 0; ; reach = reach * 2 + 1) {
      const closing = this.covering(start, start, reach).closingAfter(day, n);
      if (closing !== undefined) return closing as Instant;
    }
  }

  /** The index over the years of both instants and `reach` years more, ahead or (negative) back. */
  private covering(a: Instant, b: Instant, reach = 0): OpenTime {
    const known = this.index;
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    if (known !== null && reach === 0 && low >= known.from && high < known.to) return known;
    if (low < EARLIEST || high >= LATEST) throw outOfRange(a);
    const wantedFirst = Math.max(yearOf(low) - 1 + Math.min(0, reach), FIRST_YEAR);
    const wantedLast = Math.min(yearOf(high) + 1 + Math.max(0, reach), LAST_YEAR);
    const first = Math.min(wantedFirst, known?.firstYear ?? wantedFirst);
    const last = Math.max(wantedLast, known?.lastYear ?? wantedLast);
    if (known !== null && first === known.firstYear && last === known.lastYear) {
      if (reach > MOST_YEARS || reach < -MOST_YEARS) throw outOfRange(a);
      return known;
    }
    return (this.index = new OpenTime(this.definition, this.zone, first, last));
  }
}

function yearOf(at: number): number {
  return new Date(at).getUTCFullYear();
}

function outOfRange(start: Instant): InputError {
  return new InputError(
    `the time asked for from ${formatInstant(start)} leaves the years 1900 to 2199`,
  );
}
