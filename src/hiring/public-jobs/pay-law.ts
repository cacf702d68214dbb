/** Where the work of a public job is done, as far as it matters which law asks for the pay. */
export const PLACES = ['FI', 'SE', 'DE', 'FR', 'AT', 'EU', 'CA-ON', 'GB', 'US', 'other'] as const;
export type Place = (typeof PLACES)[number];

/** What a law wants to stand in a posting, and where that is written. */
export interface PayLaw {
  law: string;
  source: string;
}

const EU: PayLaw = {
  law: 'Directive (EU) 2023/970, Article 5: applicants are told the pay or its range before the interview',
  source: 'eur-lex.europa.eu/eli/dir/2023/970',
};
const ONTARIO: PayLaw = {
  law: 'Ontario, from 2026-01-01: an employer of 25 or more employees states the expected pay or its range in a publicly advertised job posting',
  source:
    'ontario.ca, guide to the Employment Standards Act, "Requirements related to publicly advertised job postings"',
};
const LAWS: Partial<Record<Place, PayLaw>> = {
  ...{ FI: EU, SE: EU, DE: EU, FR: EU, AT: EU, EU },
  'CA-ON': ONTARIO,
};

/** The law that asks for the pay there; null where none is known. Not legal advice. */
export function payLawOf(place: string): PayLaw | null {
  return LAWS[place as Place] ?? null;
}

/** The place that a calendar preset stands for; null for another calendar. */
export function placeOfCalendar(name: string): Place | null {
  return PLACES.find((place) => place === name) ?? null;
}
