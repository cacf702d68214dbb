import type { Zone } from '../../../calendar/zone';
import type { Instant } from '../../../kernel/instant';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
/** "5 June", as the letters of the sample name a day. */
const DATE = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')})\\b`, 'g');
/** Of the sample. */
const YEAR = 2026;

/** Moves a history by whole weeks: what happened at nine on a Tuesday still does, in summer time or not. */
export class Shift {
  private readonly ms: number;

  /**
   * The shift after which `last` is as late as it can be, but not after `now`.
   * @param zone of the wall clocks in the history
   */
  constructor(
    last: Instant,
    now: Instant,
    private readonly zone: Zone,
  ) {
    this.ms = Math.floor((now - last) / WEEK_MS) * WEEK_MS;
    // an hour of summer time may lie between
    if (this.at(last) > now) this.ms -= WEEK_MS;
  }

  at(at: Instant): Instant {
    return this.zone.fromWall(at + this.zone.offsetAt(at) + this.ms);
  }

  /** Words, with the days that they name. */
  words(text: string): string {
    return text.replace(DATE, (_, day: string, month: string) => {
      const date = new Date(Date.UTC(YEAR, MONTHS.indexOf(month), Number(day)) + this.ms);
      return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]!}`;
    });
  }
}
