import type { StageKind } from '../../sla/event';
import { LOCALES, type Locale } from '../locale';

type NamedKind = Exclude<StageKind, 'rejected' | 'withdrawn'>;

/** What stages are called that nobody has named otherwise, in the order in which one goes through them. */
export const STAGE_NAMES: Record<Locale, Record<NamedKind, string>> = {
  en: {
    ...{ applied: 'Applied', screening: 'Screening', assignment: 'Task' },
    ...{ interview: 'Interview', offer: 'Offer', hired: 'Hired' },
  },
  fi: {
    ...{ applied: 'Hakenut', screening: 'Esikarsinta', assignment: 'Tehtävä' },
    ...{ interview: 'Haastattelu', offer: 'Tarjous', hired: 'Palkattu' },
  },
  sv: {
    ...{ applied: 'Sökt', screening: 'Gallring', assignment: 'Uppgift' },
    ...{ interview: 'Intervju', offer: 'Erbjudande', hired: 'Anställd' },
  },
};

/**
 * A stage's name for somebody who reads another language than HR named it in. A name of HR's own stays, for nobody knows
 * what it means.
 */
export function stageName(
  { name, kind }: { name: string; kind: StageKind },
  locale: Locale,
): string {
  if (kind === 'rejected' || kind === 'withdrawn') return name;
  const isUsual = LOCALES.some((one) => STAGE_NAMES[one][kind] === name);
  return isUsual ? STAGE_NAMES[locale][kind] : name;
}
