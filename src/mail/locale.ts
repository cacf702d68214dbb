import type { Instant } from '../kernel/instant';

/** The languages in which every template is there. */
export const LOCALES = ['en', 'fi', 'sv'] as const;
export type Locale = (typeof LOCALES)[number];

const TAGS: Record<Locale, string> = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-SE' };

/** "Monday 11 May 2026 at 16:00 (Europe/Helsinki)": a time that cannot be misread, in a zone that is named. */
export function formatMoment(at: Instant, zone: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(TAGS[locale], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: zone,
  });
  return `${format.format(at)} (${zone})`;
}
