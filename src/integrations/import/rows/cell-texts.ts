import { addressKey, parseAddress, type EmailAddress } from '../../../kernel/address';
import { quote } from '../../../kernel/shape';
import { UnreadableCell } from './outcome';
import { reason } from './reasons';

/** What a name must not hold, for it stands in mails of ours and would be a link there. */
const ADDRESS_IN_NAME = /:\/\/|www\.|@/i;
const LONGEST_NAME = 200;
const NOT_A_LINE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
/** Where `plainCell` of the reports puts an apostrophe, to keep a spreadsheet from taking a text for a formula. */
const GUARD = /(^|[;\t\r\n|])'(?=[\s"']*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/gu;

/** A cell as it was before `plainCell` made it safe in a spreadsheet. */
export function unguarded(text: string): string {
  return text.replace(GUARD, '$1');
}

/** A text of the file as a person is asked about it: on one line, and no longer than a name. */
export function askedAs(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, LONGEST_NAME);
}

/**
 * One line of text: runs of spaces and line breaks are one space. What looks like a formula is text and stays.
 * @throws UnreadableCell for control characters, or what is too long
 */
export function lineOf(text: string, column: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (NOT_A_LINE.test(line)) {
    throw new UnreadableCell(column, `${quote(line)}: ${reason('control_characters')}`);
  }
  if (line.length > longest) {
    throw new UnreadableCell(column, `${quote(line)}: ${reason('too_long', line.length, longest)}`);
  }
  return line;
}

/** A person's name. @throws UnreadableCell also for one with a link or an address in it */
export function nameOf(text: string, column: string): string {
  const name = lineOf(text, column, LONGEST_NAME);
  if (ADDRESS_IN_NAME.test(name)) {
    throw new UnreadableCell(column, `${quote(name)}: ${reason('address_in_name')}`);
  }
  return name;
}

/** The first of the addresses in a cell: some exports write all of a person's. @throws UnreadableCell for what is none */
export function emailOf(text: string, column: string): EmailAddress | null {
  const parts = text
    .split(/[,;\s]+/)
    .map((part) => part.replace(/^mailto:/i, ''))
    .filter((part) => part !== '');
  const addresses = parts.map(parseAddress);
  if (addresses.includes(null)) {
    throw new UnreadableCell(column, `${quote(text)}: ${reason('no_address')}`);
  }
  return addresses[0] ?? null;
}

/** A phone number as it was written. @throws UnreadableCell for what is too long */
export function phoneOf(text: string, column: string): string | null {
  return lineOf(text.replace(/^'(?=\+)/, ''), column, 50) || null;
}

/** In which two addresses of one person are the same. */
export function sameAddress(address: string): string {
  return addressKey(address as EmailAddress);
}
