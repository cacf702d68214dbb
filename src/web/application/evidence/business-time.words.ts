import type { Locale } from '../../../mail/locale';

const HOURS: Record<Locale, string> = { en: 'h', fi: 't', sv: 'h' };

/** "5 h 10 min": working time in hours, for a working day has no length of its own; seconds only where there are any. */
export function businessTime(seconds: number, locale: Locale): string {
  // what is shown adds up: thousandths are told rather than lost
  const whole = Math.floor(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const rest = Math.round((seconds - hours * 3600 - minutes * 60) * 1000) / 1000;
  const parts = [
    ...(hours > 0 ? [`${hours} ${HOURS[locale]}`] : []),
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(rest > 0 ? [`${locale === 'en' ? rest : String(rest).replace('.', ',')} s`] : []),
  ];
  return parts.length === 0 ? '0 min' : parts.join(' ');
}
