import { DAY_MS, parseDate } from '../../../calendar/civil-date';
import type { Instant } from '../../../kernel/instant';
import type { Locale } from '../../../mail/locale';
import { shortDay } from '../../words/moments';

/** "Fri 3 Apr 2026": a date that belongs to no instant. @param date "2026-04-03" */
export function dateWords(date: string, locale: Locale): string {
  const noon = (parseDate(date)! * DAY_MS + DAY_MS / 2) as Instant;
  // the year of the day itself: shown only where it is another
  return shortDay(noon, 'Etc/UTC', locale, noon);
}
