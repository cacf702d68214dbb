import { DAY_MS } from '../../calendar/civil-date';
import type { Locale } from '../../mail/locale';
import type { Days } from '../page/period';

const TAGS: Record<Locale, string> = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-SE' };
const HOURS: Record<Locale, string> = { en: 'h', fi: 't', sv: 'h' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** "1,200"; nothing counted is a dash. */
export function countText(n: number, locale: Locale): string {
  return n === 0 ? '–' : n.toLocaleString(TAGS[locale]);
}

/** "90.7 %" of a share of 1. @param decimals after the point */
export function percent(share: number, locale: Locale, decimals = 1): string {
  const shown = (share * 100).toLocaleString(TAGS[locale], {
    ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  });
  return `${shown}\u00a0%`;
}

/** "7.4", "7,4": with one decimal. */
export function decimal(n: number, locale: Locale): string {
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return n.toLocaleString(TAGS[locale], options);
}

/** "68–88": where a rate lies, in per cent. */
export function between([low, high]: readonly [number, number]): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)}`;
}

/** "31 h", "5.2 h", "24 min": business time; null is a dash. */
export function hoursText(hours: number | null, locale: Locale): string {
  if (hours === null) return '–';
  if (hours < 1) return `${Math.round(hours * 60)}\u00a0min`;
  const shown = hours.toLocaleString(TAGS[locale], { maximumFractionDigits: hours < 10 ? 1 : 0 });
  return `${shown}\u00a0${HOURS[locale]}`;
}

/** "1–31 Mar 2026". */
export function daysText({ first, last }: Days, locale: Locale): string {
  return dayFormat(locale, 'long').formatRange(first * DAY_MS, last * DAY_MS);
}

/** "2 Mar". */
export function dayText(first: number, locale: Locale): string {
  return dayFormat(locale, 'short').format(first * DAY_MS);
}

function dayFormat(locale: Locale, length: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${locale} ${length}`;
  const known = formats.get(key);
  if (known) return known;
  const month = locale === 'fi' ? 'numeric' : 'short';
  const options = { day: 'numeric', month, timeZone: 'UTC' } as const;
  const more = length === 'long' ? ({ year: 'numeric' } as const) : {};
  const format = new Intl.DateTimeFormat(TAGS[locale], { ...options, ...more });
  formats.set(key, format);
  return format;
}
