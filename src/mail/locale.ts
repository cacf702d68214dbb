import type { Instant } from '../kernel/instant';

/** The languages in which every template is there. */
export const LOCALES = ['en', 'fi', 'sv'] as const;
export type Locale = (typeof LOCALES)[number];

/** Words in every language; what one language has, all have. */
export type Words<W> = Readonly<Record<Locale, W>>;

/** Words for people. The compiler holds the other languages to what English has. */
export function words<W>(all: { en: W; fi: NoInfer<W>; sv: NoInfer<W> }): Words<W> {
  return all;
}

const TAGS: Record<Locale, string> = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-SE' };

/** Cities that have a name of their own in a language; others keep the name of their zone. */
const PLACES: Record<Locale, Record<string, string>> = {
  en: {},
  fi: {
    ...{ Stockholm: 'Tukholma', Copenhagen: 'Kööpenhamina', Tallinn: 'Tallinna', Riga: 'Riika' },
    ...{ London: 'Lontoo', Berlin: 'Berliini', Paris: 'Pariisi', Rome: 'Rooma', Vienna: 'Wien' },
    ...{ Brussels: 'Bryssel', Warsaw: 'Varsova', Vilnius: 'Vilna', Lisbon: 'Lissabon' },
    ...{ Athens: 'Ateena', Prague: 'Praha', Zurich: 'Zürich', Tokyo: 'Tokio', Seoul: 'Soul' },
  },
  sv: {
    ...{ Helsinki: 'Helsingfors', Copenhagen: 'Köpenhamn', Warsaw: 'Warszawa', Rome: 'Rom' },
    ...{ Vienna: 'Wien', Brussels: 'Bryssel', Lisbon: 'Lissabon', Athens: 'Aten' },
    ...{ Prague: 'Prag', Zurich: 'Zürich' },
  },
};

/** "Monday, 11 May 2026 at 16:00 (Helsinki)": a time that cannot be misread, with the place whose clock it is. */
export function formatMoment(at: Instant, zone: string, locale: Locale): string {
  const joint = { en: 'at', fi: 'klo', sv: 'kl.' }[locale];
  const time = `${joint} ${formatTime(at, zone, locale)}`;
  return `${formatDay(at, zone, locale)} ${time} (${placeOf(zone, locale)})`;
}

/** "Monday, 11 May 2026": the day in a zone. In Finnish in the essive, as it stands in a sentence: "maanantaina". */
export function formatDay(at: Instant, zone: string, locale: Locale): string {
  const { weekday, day, month, year } = partsOf(at, zone, locale);
  return {
    en: `${weekday}, ${day} ${month} ${year}`,
    // all seven weekdays end alike; Intl gives some in the nominative, some in the essive
    fi: `${weekday.replace(/na$/, '')}na ${day}. ${month} ${year}`,
    sv: `${weekday} ${day} ${month} ${year}`,
  }[locale];
}

/** "16:00" in a zone; "16.00" in Finnish. */
export function formatTime(at: Instant, zone: string, locale: Locale): string {
  const { hour, minute } = partsOf(at, zone, locale);
  return locale === 'fi' ? `${Number(hour)}.${minute}` : `${hour.padStart(2, '0')}:${minute}`;
}

/** Put together here and not by Intl: its commas and joining words change from one Node to the next. */
function partsOf(at: Instant, zone: string, locale: Locale) {
  const parts = formatOf(zone, locale).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
  return {
    ...{ weekday: of('weekday'), day: of('day'), month: of('month'), year: of('year') },
    ...{ hour: of('hour'), minute: of('minute') },
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes far longer than using it. */
function formatOf(zone: string, locale: Locale): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(TAGS[locale], {
      ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      ...{ hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
    });
    formats.set(key, format);
  }
  return format;
}

/** "Helsinki" of "Europe/Helsinki", in a language. */
export function placeOf(zone: string, locale: Locale): string {
  const city = zone.split('/').at(-1)!.replaceAll('_', ' ');
  return PLACES[locale][city] ?? city;
}
