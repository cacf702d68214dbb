import { DAY_MS } from '../../../../calendar/civil-date';
import { Zone } from '../../../../calendar/zone';
import { formatInstant, instantWithin, type Instant } from '../../../../kernel/instant';
import { quote } from '../../../../kernel/shape';
import type { Mapping } from '../../draft';
import { UnreadableCell } from '../outcome';
import { readWrittenDate, settle } from './written-date';
import { reason } from '../reasons';

const NOON = DAY_MS / 2;

/** A time that was read, and whether the file gives the day only. */
export interface Moment {
  at: Instant;
  /** The local day, where there was no time of day; else null. */
  day: number | null;
}

/**
 * Reads the times of a file.
 *
 * A time without an offset is in the mapping's zone. One that a clock change skips is the first instant after it; one that
 * comes twice is the first of the two. A date without a time is noon there: neither the day before nor the day after in any
 * zone in which it may be shown. Noon of today may be in the future: such a date is `now`.
 */
export class Moments {
  private readonly zone: Zone;

  /** @throws InputError for a zone that does not exist */
  constructor(
    private readonly mapping: Pick<Mapping, 'dates' | 'zone'>,
    private readonly now: Instant,
  ) {
    this.zone = Zone.named(mapping.zone);
  }

  /** @throws UnreadableCell for what is no date, may be two, or is in the future */
  of(text: string, column: string): Moment {
    const refuse = (why: string) => new UnreadableCell(column, `${quote(text)}: ${why}`);
    const time = settle(readWrittenDate(text), this.mapping.dates);
    if ('why' in time) throw refuse(time.why);
    const { local, offset, dateOnly } = time;
    const year = new Date(local).getUTCFullYear();
    if (year < 1900 || year > 2199) throw refuse(reason('year'));
    if (dateOnly && local === this.zone.dayAt(this.now) * DAY_MS) {
      return { at: earlier(this.zone.fromWall(local + NOON), this.now), day: local };
    }
    const at = instantWithin(
      offset === null ? this.zone.fromWall(dateOnly ? local + NOON : local) : local - offset,
    );
    if (at === null) throw refuse(reason('year'));
    if (at > this.now) throw refuse(reason('future', formatInstant(this.now)));
    return { at, day: dateOnly ? local : null };
  }

  /** The local day of an instant, to be compared with `Moment.day`. */
  dayOf(at: Instant): number {
    return this.zone.dayAt(at) * DAY_MS;
  }
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
