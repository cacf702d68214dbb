/** What a spreadsheet takes for the beginning of a formula, also in the wide letters of East Asia (OWASP, "CSV Injection"). */
const FORMULA = '[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]';
/**
 * Where a cell begins: at the beginning of the text, and after what some spreadsheets part cells by, quoted or not: a
 * semicolon where the comma stands in numbers.
 */
const BEGINNING = '^|[;\\t\\r\\n|]';
const DANGEROUS = new RegExp(`(${BEGINNING})(?=[\\s"']*${FORMULA})`, 'gu');

/** A text as a cell of a file that a spreadsheet takes for a text: with an apostrophe before what would be a formula. */
export function plainCell(text: string): string {
  return text.replace(DANGEROUS, "$1'");
}
