import type { Locale } from '../../mail/locale';

const UNITS: Record<Locale, [string, string]> = {
  en: ['kB', 'MB'],
  fi: ['kt', 'Mt'],
  sv: ['kB', 'MB'],
};

/** How large a file is, for people. */
export function fileSize(bytes: number, locale: Locale): string {
  const isSmall = bytes < 1_000_000;
  const size = isSmall ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000;
  const text = size.toLocaleString(locale, { maximumFractionDigits: 1 });
  return `${text}\u00a0${UNITS[locale][isSmall ? 0 : 1]}`;
}
