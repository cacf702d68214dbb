import type { Instant } from '../kernel/instant';

/** The languages in which every template is there. */
export const LOCALES = ['en', 'fi', 'sv'] as const;
export type Locale = (typeof LOCALES)[number];

const TAGS: Record<Locale, string> = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-SE' };

/** "Monday, 11 May 2026 at 16:00 (Helsinki)": a time that cannot be misread, with the place whose clock it is. */
export function formatMoment(at: Instant, zone: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(TAGS[locale], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: zone,
  });
  const place = zone.split('/').at(-1)!.replaceAll('_', ' ');
  return `${inSentence(format.format(at), locale)} (${place})`;
}

/** In Finnish a day on which something happens stands in the essive: "maanantaina". All seven end alike. */
function inSentence(moment: string, locale: Locale): string {
  return locale === 'fi' ? moment.replace(/^\p{L}+/u, (weekday) => `${weekday}na`) : moment;
}
