import type { Place } from '../pay-law';

/** How long what an applicant sent is kept after the application is decided, and who says so. Not legal advice. */
export interface Retention {
  months: number;
  /** `most`: not longer. `least`: something of it has to be kept so long. */
  bound: 'most' | 'least';
  source: string;
}

const USUAL: Partial<Record<Place, Retention>> = {
  FI: { months: 24, bound: 'most', source: 'tietosuoja.fi: up to two years' },
  DE: { months: 6, bound: 'most', source: 'BfDI: six months' },
  AT: { months: 7, bound: 'most', source: 'DSB: seven months' },
  FR: { months: 24, bound: 'most', source: 'CNIL: two years, with the consent of the person' },
  'CA-ON': {
    ...{ months: 36, bound: 'least' as const },
    source:
      'ontario.ca, guide to the Employment Standards Act: the notice of the decision, three years',
  },
};

/** What is usual at that place; null where nothing is known. */
export function retentionOf(place: string): Retention | null {
  return USUAL[place as Place] ?? null;
}
