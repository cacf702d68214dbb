import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import * as iconv from 'iconv-lite';
import { InputError } from '../../../kernel/errors';
import { quote } from '../../../kernel/shape';

const CHUNK_BYTES = 1 << 18;

/** The encodings that can be declared. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'utf-16le',
  'utf-16be',
  ...['windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1257'],
  ...['iso-8859-2', 'iso-8859-4', 'iso-8859-5', 'iso-8859-7', 'iso-8859-9', 'iso-8859-13'],
  ...['macintosh', 'koi8-r', 'koi8-u', 'shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'],
] as const;

/** By a byte order mark a file says itself what it is. */
const MARKS: [string, string][] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

/**
 * The encoding in which to read a file.
 * @param declared by a person, in any case and with or without hyphens; what a byte order mark says comes first
 * @throws InputError for a name that is not known
 */
export function encodingOf(start: Buffer, declared: string | undefined): string {
  const head = start.subarray(0, 3).toString('latin1');
  const marked = MARKS.find(([mark]) => head.startsWith(mark))?.[1];
  const known = ENCODINGS.find((name) => plain(name) === plain(declared ?? 'utf-8'));
  if (!known) {
    throw new InputError(`encoding: ${quote(declared)}: expected one of ${ENCODINGS.join(', ')}`);
  }
  return marked ?? known;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The text of a file, piece by piece, without its byte order mark. */
export async function* textOf(
  path: string,
  encoding: string,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal })) {
    const text = decoder.write(chunk as Buffer);
    yield first && text.startsWith('\ufeff') ? text.slice(1) : text;
    first &&= text === '';
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

/**
 * Looks whether a file is UTF-8 throughout, as nothing says what else it could be.
 * @throws InputError naming the first line that is not
 */
export async function checkUtf8(path: string, signal?: AbortSignal): Promise<void> {
  let cut = Buffer.alloc(0);
  let line = 1;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal })) {
    const bytes = Buffer.concat([cut, chunk as Buffer]);
    const end = lastCharacter(bytes);
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole)) throw new InputError(notUtf8(line + lineOfBadByte(whole)));
    line += lineEnds(whole);
    cut = Buffer.from(bytes.subarray(end));
  }
  if (!isUtf8(cut)) throw new InputError(notUtf8(line));
}

/** Where the last character of more than one byte begins, if it reaches into the last four bytes: it may not be whole. */
function lastCharacter(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 4); at--) {
    const byte = bytes[at]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}

/** How many lines of a piece end before the first byte that is not UTF-8. */
function lineOfBadByte(bytes: Buffer): number {
  const separator = separatorOf(bytes);
  let from = 0;
  for (let lines = 0; ; lines++) {
    const at = bytes.indexOf(separator, from);
    if (at < 0 || !isUtf8(bytes.subarray(from, at))) return lines;
    from = at + 1;
  }
}

function lineEnds(bytes: Buffer): number {
  const separator = separatorOf(bytes);
  let lines = 0;
  for (let at = bytes.indexOf(separator); at >= 0; lines++) at = bytes.indexOf(separator, at + 1);
  return lines;
}

/** LF, or CR in what has none, as on an old Macintosh. */
function separatorOf(bytes: Buffer): number {
  return bytes.includes(10) ? 10 : 13;
}

function notUtf8(line: number): string {
  return (
    `line ${line}: is not UTF-8, expected the file to be saved as UTF-8, or its encoding to be declared ` +
    '(Excel\'s plain "CSV" is mostly windows-1252)'
  );
}
