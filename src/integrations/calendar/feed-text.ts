import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { sha256 } from '../../kernel/hash';
import type { Instant } from '../../kernel/instant';

/** One thing in somebody's calendar. */
export interface FeedEntry {
  /** The same for the same thing, whenever the calendar reads: it then moves and does not appear twice. */
  uid: string;
  /** More at each change: of two versions of an entry the one with more counts (RFC 5546, 2.1.5). */
  sequence: number;
  changedAt: Instant;
  starts: Instant;
  ends: Instant;
  summary: string;
  description: string;
  /** Where it is looked at. */
  link: string;
  /** A meeting takes the time; what falls due then does not. */
  isBusy: boolean;
}

const MINUTES_BETWEEN_READS = 15;

/**
 * A calendar to be read again and again (RFC 5545; RFC 7986 for how often).
 * @param now when it is written: with the same sequence the later one counts, such as after a name was changed
 */
export function feedText(name: string, entries: readonly FeedEntry[], now: Instant): string {
  const calendar = ical({
    prodId: { company: 'Lupaus', product: 'Lupaus' },
    name: plain(name),
    method: ICalCalendarMethod.PUBLISH,
    ttl: MINUTES_BETWEEN_READS * 60,
  });
  for (const entry of entries) calendar.createEvent(eventOf(entry, now));
  // RFC 5545, 3.1: every line ends so, the last one too
  return `${calendar.toString()}\r\n`;
}

/** What of a calendar is another each time that it is written is left out: what is the same gives the same. */
export function markOf(text: string): string {
  return sha256(text.replace(/^DTSTAMP:.*$/gm, '')).slice(0, 32);
}

function eventOf(entry: FeedEntry, now: Instant): ICalEventData {
  const { uid, sequence, changedAt, starts, ends, summary, description, link, isBusy } = entry;
  return {
    ...{ id: uid, stamp: new Date(now), start: new Date(starts), end: new Date(ends) },
    ...{ sequence, lastModified: new Date(changedAt) },
    ...{ summary: plain(summary), description: `${plain(description)}\n${link}`, url: link },
    transparency: isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: isBusy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
  };
}

function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
