import type { Locale } from '../../../mail/locale';
import { CAME, GAP, WHY } from './came.words';

const SIGNS = /[.*+?^${}()|[\]\\]/g;
/** From the longest, for one may begin as another does. */
const KNOWN = Object.entries(CAME)
  .map(([english, told]) => ({ pattern: patternOf(english), told, length: english.length }))
  .sort((a, b) => b.length - a.length);

/** What came of a delivery, for a reader; `lang` names the language where it is not theirs. */
export interface Came {
  text: string;
  lang: 'en' | undefined;
}

/** Stored sentences in a reader's language: all of them, or all as they are, for a mixture is worse than either. */
export function cameIn(locale: Locale, words: string): Came {
  if (locale === 'en') return { text: words, lang: undefined };
  const told: string[] = [];
  for (let rest = words; rest !== '';) {
    const found = KNOWN.map(({ pattern, told: said }) => ({
      match: pattern.exec(rest),
      said,
    })).find(({ match }) => match !== null);
    if (!found) return { text: words, lang: 'en' };
    const [whole, ...gaps] = found.match!;
    const filled = gaps.map((gap) => WHY[gap]?.[locale] ?? gap);
    told.push(found.said[locale].replaceAll(GAP, () => filled.shift() ?? ''));
    rest = rest.slice(whole.length).trimStart();
  }
  return { text: told.join(' '), lang: undefined };
}

/** At the beginning of what is left, and up to the end of a sentence. */
function patternOf(english: string): RegExp {
  const parts = english.split(GAP).map((part) => part.replace(SIGNS, '\\$&'));
  // in front stands a word alone, for a sentence before must not be taken for it
  const [first, ...rest] = parts;
  const from = first === '' ? `(\\S+)${rest.shift()!}` : first!;
  return new RegExp(`^${[from, ...rest].join('(.+?)')}(?= |$)`, 'u');
}
