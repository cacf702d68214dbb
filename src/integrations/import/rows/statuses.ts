import { fold } from '../../../kernel/folding';
import type { SaidStatus } from '../draft';
import { askedAs } from './cell-texts';

export type ImportedStatus = SaidStatus;

/** What exports call the state of an application, folded, in English, Finnish, Swedish, German and French. */
const WORDS: Record<ImportedStatus, readonly string[]> = {
  active: [
    ...['active', 'open', 'in process', 'in progress', 'new', 'ongoing', 'qualified', 'pending'],
    ...['aktiivinen', 'avoin', 'kesken', 'uusi', 'aktiv', 'pagaende', 'oppen', 'ny', 'offen'],
    ...['laufend', 'in bearbeitung', 'neu', 'actif', 'active', 'en cours', 'ouverte', 'nouveau'],
  ],
  rejected: [
    ...[
      'rejected',
      'disqualified',
      'declined',
      'not selected',
      'unsuccessful',
      'refused',
      'hylatty',
    ],
    ...['hylatyt', 'ei valittu', 'avslagen', 'avbojd', 'nekad', 'abgelehnt', 'abgesagt', 'refuse'],
    ...['refusee', 'rejete', 'rejetee', 'non retenu', 'non retenue'],
  ],
  withdrawn: [
    ...[
      'withdrawn',
      'withdrew',
      'candidate withdrew',
      'withdrew application',
      'perunut',
      'peruttu',
    ],
    ...['vetaytynyt', 'atertagen', 'drog tillbaka', 'dragit sig ur', 'zuruckgezogen', 'retire'],
    ...['retiree', 'desiste', 'desistement'],
  ],
  hired: [
    ...['hired', 'placed', 'offer accepted', 'palkattu', 'valittu', 'anstalld', 'rekryterad'],
    ...['eingestellt', 'embauche', 'embauchee', 'recrute', 'recrutee'],
  ],
};
const KNOWN = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.map((word) => [word, status as ImportedStatus] as const),
  ),
);

/** Columns that ask a question, "Disqualified", and are answered with yes or no. */
const QUESTIONS: Readonly<Record<string, ImportedStatus>> = {
  disqualified: 'rejected',
  rejected: 'rejected',
  hylatty: 'rejected',
  avslagen: 'rejected',
  abgelehnt: 'rejected',
  refuse: 'rejected',
  hired: 'hired',
  palkattu: 'hired',
  anstalld: 'hired',
  eingestellt: 'hired',
  withdrawn: 'withdrawn',
};
const YES = new Set([
  'yes',
  'true',
  '1',
  'x',
  'kylla',
  'ja',
  'oui',
  'vrai',
  'wahr',
  'tosi',
  'sant',
]);
const NO = new Set(['no', 'false', '0', 'ei', 'nej', 'nein', 'non', 'faux', 'falsch', 'epatosi']);

/**
 * The status that a text means.
 * @param column as the file calls it: it may be a question that is answered with yes or no
 * @param chosen what a person said of the texts of the file
 * @returns null for one that has to be asked about
 */
export function statusOf(
  text: string,
  column: string,
  chosen: Readonly<Record<string, ImportedStatus>>,
): ImportedStatus | null {
  const name = askedAs(text);
  if (Object.hasOwn(chosen, name)) return chosen[name]!;
  const plain = plainWords(text);
  const asked = QUESTIONS[plainWords(column)];
  if (asked !== undefined && YES.has(plain)) return asked;
  if (asked !== undefined && NO.has(plain)) return 'active';
  return KNOWN.get(plain) ?? null;
}

/** The status of which a column gives the time, "Rejected at"; null for one that may be of several. */
export function statusTimedBy(column: string): ImportedStatus | null {
  const words = plainWords(column);
  if (/reject|disqualif|hylat|hylka|avslag|avboj|abgelehnt|absage|refus/.test(words)) {
    return 'rejected';
  }
  if (/\bhire|palka|anstalld|eingestellt|embauch/.test(words)) return 'hired';
  return /withdr|perunut|vetayt|atertag|zuruck|retir/.test(words) ? 'withdrawn' : null;
}

function plainWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
