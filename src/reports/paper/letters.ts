import fonts from 'pdfmake/fonts/Roboto.js';
import type { Content } from 'pdfmake/interfaces';
import { lettersOf } from './font-letters';

/** Stands where letters are missing: nothing at all would say that there were none. */
const MISSING = '?';
/** Joiners, marks of direction and variants: without the letters around them they say nothing. */
const UNSEEN = /^[\p{Cf}\p{Variation_Selector}]$/u;
const FIRST_SEEN = 0x20;

let known: Set<number> | null = null;

/** Whether all letters of a text can be printed. */
export function isPrintable(text: string): boolean {
  return Array.from(text).every(hasGlyph) || Array.from(text.normalize('NFC')).every(isFine);
}

/** A text of which each run of letters that the font does not have is one question mark. */
export function printable(text: string): string {
  if (Array.from(text).every(hasGlyph)) return text;
  let [fit, wasMissing] = ['', false];
  for (const letter of text.normalize('NFC')) {
    if (hasGlyph(letter)) fit += letter;
    else if (UNSEEN.test(letter)) continue;
    else if (!wasMissing) fit += MISSING;
    wasMissing = !hasGlyph(letter);
  }
  return fit;
}

/** A name, and beside it what tells it apart where letters of it cannot be printed. */
export function nameOnPaper(name: string, id: string): string {
  return isPrintable(name) ? name : `${name} (${id})`;
}

/** The same content in letters that can be printed. @param lost is told of each text of which some cannot */
export function printableContent(content: Content, lost: () => void): Content {
  return fitted(content, (text) => {
    if (!isPrintable(text)) lost();
    return printable(text);
  }) as Content;
}

const PARTS = ['text', 'stack', 'ul', 'ol', 'columns', 'table', 'body'];

function fitted(part: unknown, fit: (text: string) => string): unknown {
  if (typeof part === 'string') return fit(part);
  if (Array.isArray(part)) return part.map((one) => fitted(one, fit));
  if (typeof part !== 'object' || part === null) return part;
  const copy: Record<string, unknown> = { ...part };
  for (const name of PARTS) if (name in copy) copy[name] = fitted(copy[name], fit);
  return copy;
}

function isFine(letter: string): boolean {
  return hasGlyph(letter) || UNSEEN.test(letter);
}

function hasGlyph(letter: string): boolean {
  const code = letter.codePointAt(0)!;
  known ??= Object.values(fonts.Roboto)
    .map(lettersOf)
    .reduce((all, some) => new Set([...all].filter((code) => some.has(code))));
  return code < FIRST_SEEN || known.has(code);
}
