import { reaches } from '../../accounts/access';
import { hasTerms, searchTerms } from '../../hiring/search/search-terms';
import type { SearchView } from '../../hiring/search/search.view';
import { fold, foldedWords } from '../../kernel/folding';
import type { Locale } from '../../mail/locale';
import type { Role } from '../../store/entities/accounts/user.entity';
import { AFTERWARDS, COMMAND_WORDS, LEAST, PAGES, VERBS } from './commands.words';

/** Something that the menu leads to. */
export interface Command {
  label: string;
  /** What it is about, more quietly. */
  about?: string;
  path: string;
  /** True for a page that opens in the dialog too. */
  isSmall?: boolean;
}

/** The pages that were meant; all when nothing was typed. */
export function pagesFor(text: string, role: Role, locale: Locale): Command[] {
  const { pages } = COMMAND_WORDS[locale];
  const terms = searchTerms(text);
  const names = Object.keys(PAGES) as (keyof typeof PAGES)[];
  return names
    .filter((name) => reaches(role, LEAST[name] ?? 'recruiter'))
    .filter((name) => hasTerms(pages[name], terms))
    .map((name) => ({ label: pages[name], path: PAGES[name] }));
}

/**
 * What is to be done, and the rest of what was typed: to whom; null when it names nothing to do. `isWhole`: the verb's
 * word is all there, so that it is nobody's name.
 */
export function verbsIn(
  text: string,
  locale: Locale,
): { verbs: (keyof typeof VERBS)[]; whom: string; isWhole: boolean } | null {
  const [first = '', ...rest] = text.trim().split(/\s+/u);
  const whom = rest.join(' ');
  const { verbs } = COMMAND_WORDS[locale];
  const all = Object.keys(VERBS) as (keyof typeof VERBS)[];
  const meant = all.filter((verb) => fold(verbs[verb]).startsWith(fold(first)));
  if (first === '' || whom === '' || meant.length === 0) return null;
  const isWhole = meant.some((verb) => foldedWords(verbs[verb])[0] === fold(first));
  return { verbs: meant, whom, isWhole };
}

/** Each of the verbs for each application for which it still makes sense. */
export function verbsFor(
  verbs: readonly (keyof typeof VERBS)[],
  { applications }: SearchView,
  locale: Locale,
): Command[] {
  const named = COMMAND_WORDS[locale].verbs;
  return applications.flatMap(({ application, candidate, job, status }) =>
    verbs
      .filter((verb) => status === 'active' || AFTERWARDS.includes(verb))
      .map((verb) => ({
        label: `${named[verb]}: ${candidate}`,
        about: job.title,
        path: `/applications/${application}/${VERBS[verb]}`,
        isSmall: true,
      })),
  );
}
