import { placeOf, type Locale } from '../../mail/locale';
import type { Instant } from '../../kernel/instant';

const MINUTE_MS = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
const UNITS: Record<Locale, { day: [string, string]; hour: string; minute: string }> = {
  en: { day: ['day', 'days'], hour: 'h', minute: 'min' },
  fi: { day: ['pv', 'pv'], hour: 't', minute: 'min' },
  sv: { day: ['dag', 'dagar'], hour: 'h', minute: 'min' },
};

/**
 * "Mon 30 Mar, 11:00": short, and never to be misread; with the year when it is another than that of `now`.
 * @param zone IANA name of the reader's
 */
export function shortMoment(at: Instant, zone: string, locale: Locale, now: Instant): string {
  return `${shortDay(at, zone, locale, now)}${{ en: ', ', fi: ' klo ', sv: ' kl. ' }[locale]}${clockTime(at, zone, locale)}`;
}

/** "Mon 30 Mar". */
export function shortDay(at: Instant, zone: string, locale: Locale, now: Instant): string {
  const { weekday, day, month, monthNumber, year } = partsOf(at, zone, locale);
  const shown = year === partsOf(now, zone, locale).year ? null : year;
  if (locale === 'fi') return `${weekday} ${day}.${monthNumber}.${shown ?? ''}`;
  return `${weekday} ${day} ${month}${shown === null ? '' : ` ${shown}`}`;
}

/** "16:00"; "16.00" in Finnish. */
export function clockTime(at: Instant, zone: string, locale: Locale): string {
  const { hour, minute } = partsOf(at, zone, locale);
  return locale === 'fi' ? `${Number(hour)}.${minute}` : `${hour.padStart(2, '0')}:${minute}`;
}

/** "Helsinki": the place whose clock is meant. */
export function placeName(zone: string, locale: Locale): string {
  return placeOf(zone, locale);
}

/** "5 h 10 min", "2 days 3 h": time by the wall, in two units at most; less than a minute is "0 min". */
export function wallTime(ms: number, locale: Locale): string {
  const { day, hour, minute } = UNITS[locale];
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  const [days, hours] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR)];
  const of = (n: number, unit: string) => (n === 0 ? [] : [`${n} ${unit}`]);
  if (days > 0) return [`${days} ${day[days === 1 ? 0 : 1]}`, ...of(hours, hour)].join(' ');
  if (hours > 0) return [`${hours} ${hour}`, ...of(minutes % HOUR, minute)].join(' ');
  return `${minutes} ${minute}`;
}

/** "2026-06-05T16:00": an instant as a field of the type datetime-local has it. */
export function localField(at: Instant, zone: string): string {
  const { year, monthNumber, day, hour, minute } = partsOf(at, zone, 'en');
  const two = (text: string) => text.padStart(2, '0');
  return `${year}-${two(monthNumber)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

function partsOf(at: Instant, zone: string, locale: Locale) {
  const parts = formatOf(zone, locale).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value.replace(/\.$/, '') ?? '';
  return {
    ...{ weekday: of('weekday'), day: of('day'), month: of('month'), year: of('year') },
    ...{ hour: of('hour'), minute: of('minute'), monthNumber: numberOf(at, zone) },
  };
}

function numberOf(at: Instant, zone: string): string {
  return formatOf(zone, 'en', 'numeric').format(at);
}

const TAGS: Record<Locale, string> = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-SE' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes far longer than using it. */
function formatOf(zone: string, locale: Locale, only?: 'numeric'): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${only ?? ''}`;
  let format = formats.get(key);
  if (!format) {
    const shown: Intl.DateTimeFormatOptions = only
      ? { month: 'numeric' }
      : {
          ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
          ...{ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' },
        };
    format = new Intl.DateTimeFormat(TAGS[locale], { ...shown, timeZone: zone });
    formats.set(key, format);
  }
  return format;
}
