import { fold } from '../../../../kernel/folding';

/** How each month begins, folded, in English, Finnish, Swedish, German and French: enough letters to tell it apart. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'tammi', 'janv'],
  ['feb', 'helmi', 'fev'],
  ['mar', 'maalis', 'mrz', 'maerz'],
  ['apr', 'huhti', 'avr'],
  ['may', 'touko', 'maj', 'mai'],
  ['jun', 'kesa', 'juin'],
  ['jul', 'heina', 'juil'],
  ['aug', 'elo', 'aou'],
  ['sep', 'syys'],
  ['oct', 'loka', 'okt'],
  ['nov', 'marras'],
  ['dec', 'joulu', 'dez'],
];

/** "marraskuu" begins as March does: the longest beginning decides. */
const LONGEST_FIRST = BEGINNINGS.flatMap((beginnings, i) =>
  beginnings.map((beginning) => ({ beginning, month: i + 1 })),
).sort((a, b) => b.beginning.length - a.beginning.length);

/** 1..12 for the name of a month or its beginning, null for another word. */
export function monthNamed(word: string): number | null {
  const plain = fold(word);
  return LONGEST_FIRST.find(({ beginning }) => plain.startsWith(beginning))?.month ?? null;
}
