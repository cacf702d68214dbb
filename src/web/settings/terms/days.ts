import { parseDate, DAY_MS } from '../../../calendar/civil-date';
import type { Interval, Weekday } from '../../../calendar/definition';
import type { Instant } from '../../../kernel/instant';
import type { Reader } from '../../page/reader';
import { shortDay } from '../../words/moments';
import { words } from '../../words/words';

/** Days of the week in full, by the names that calendar files have for them. */
export const WEEKDAY_WORDS = words<Record<Weekday, string>>({
  en: {
    ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday' },
    ...{ sat: 'Saturday', sun: 'Sunday' },
  },
  fi: {
    ...{ mon: 'maanantai', tue: 'tiistai', wed: 'keskiviikko', thu: 'torstai', fri: 'perjantai' },
    ...{ sat: 'lauantai', sun: 'sunnuntai' },
  },
  sv: {
    ...{ mon: 'måndag', tue: 'tisdag', wed: 'onsdag', thu: 'torsdag', fri: 'fredag' },
    ...{ sat: 'lördag', sun: 'söndag' },
  },
});

const CLOSED = words({ en: 'closed', fi: 'kiinni', sv: 'stängt' });

/** "Thu 24 Dec" for a local date, with the year when it is another than that of now. */
export function dayText(date: string, { locale, now }: Reader): string {
  return shortDay((parseDate(date)! * DAY_MS) as Instant, 'UTC', locale, now);
}

/** "08:00–11:30, 12:30–16:00". */
export function hoursText(list: readonly Interval[], { locale }: Reader): string {
  if (list.length === 0) return CLOSED[locale];
  return list.map(([from, to]) => `${from}–${to}`).join(', ');
}
