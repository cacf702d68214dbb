import { fold, foldedWords } from '../../kernel/folding';

/** Fewer letters than these find everybody. */
export const SHORTEST = 2;
const MOST = 6;

/**
 * What somebody looks for: beginnings of words, the longest first, all of which are to be found; an e-mail address, or
 * its beginning up to behind the @, is one of them.
 */
export function searchTerms(text: string): string[] {
  const terms = text
    .trim()
    .split(/\s+/u)
    .flatMap((part) => (part.includes('@') ? [fold(part)] : foldedWords(part)));
  return [...new Set(terms)].sort((a, b) => b.length - a.length).slice(0, MOST);
}

/** True when so little was typed that looking is in vain. */
export function isTooShort(terms: readonly string[]): boolean {
  return terms.join('').length < SHORTEST;
}

/** True when a title has words that begin like each of the terms. */
export function hasTerms(title: string, terms: readonly string[]): boolean {
  const words = foldedWords(title);
  return terms.every((term) => words.some((word) => word.startsWith(term)));
}
