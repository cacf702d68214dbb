import { decodeQuotedPrintable } from './quoted-printable';

/** A signed head as a mail shows it. */
export interface HeadLine {
  /** The UTC day. */
  day: string;
  /** Of the last seal then. */
  number: number;
  head: string;
  /** Of the public key. */
  key: string;
  /** Ed25519 in base64, of the line without it. */
  signature: string;
}

const PREFIX = 'lupaus-head:';
const PARTS =
  /lupaus-head:\s*(\d{4}-\d\d-\d\d)\s+(\d{1,9})\s+([0-9a-f]{64})\s+([0-9a-f]{16})\s+((?:[A-Za-z0-9+/]\s*){86}(?:=\s*){2})/g;
/** What a line may be broken by on its way: ends of lines with the marks of quoted answers, spaces of all kinds. */
const FOLDS = /(?:\r?\n[>|\s]*|[\u00a0\u2000-\u200d\u2060\ufeff\t])+/g;
/** As a part that is longer than a line is broken in the middle. */
const BROKEN_HEX = /([0-9a-f])\s+(?=[0-9a-f])/g;

/** What is signed. */
export function signedText({ day, number, head, key }: Omit<HeadLine, 'signature'>): string {
  return `${PREFIX} ${day} ${number} ${head} ${key}`;
}

/** The line as mails show it. */
export function headLine(line: HeadLine): string {
  return `${signedText(line)} ${line.signature}`;
}

/**
 * All lines in any text: a mail as it was saved, with encoded parts, HTML, quotes and folded lines around and in them.
 * Each once.
 */
export function findHeadLines(text: string): HeadLine[] {
  const found = new Map<string, HeadLine>();
  for (const reading of readings(text)) {
    for (const [, day, number, head, key, signature] of reading.matchAll(PARTS)) {
      const line = { day: day!, number: Number(number), head: head!, key: key! };
      const whole = { ...line, signature: signature!.replaceAll(/\s/g, '') };
      found.set(headLine(whole), whole);
    }
  }
  return [...found.values()];
}

/** How many times the text begins such a line, whether it can be read or not. */
export function countHeadLines(text: string): number {
  const counts = readings(text).map((reading) => reading.split(PREFIX).length - 1);
  return Math.max(...counts);
}

function readings(text: string): string[] {
  const texts = [text, decodeQuotedPrintable(text), ...base64Parts(text)];
  return texts.map((one) => mended(withoutTags(one).replaceAll(FOLDS, ' ')));
}

/** Within a line, what folding took apart: a hash of 64 digits over two lines. */
function mended(text: string): string {
  return text.replaceAll(
    /(lupaus-head:\s*\d{4}-\d\d-\d\d\s+\d{1,9}\s+)((?:[0-9a-f]\s*){80})(?=\s)/g,
    (_whole, start: string, digits: string) => {
      const joined = digits.replaceAll(BROKEN_HEX, '$1').replaceAll(/\s/g, '');
      return `${start}${joined.slice(0, 64)} ${joined.slice(64)}`;
    },
  );
}

function withoutTags(text: string): string {
  return text
    .replaceAll(/<wbr\s*\/?>|&shy;|&#8203;|\u00ad/gi, '')
    .replaceAll(/<[^<>]{0,2000}>/g, ' ')
    .replaceAll(/&nbsp;|&#160;|&#xa0;/gi, ' ')
    .replaceAll(/&#x3d;|&#61;|&equals;/gi, '=')
    .replaceAll(/&#x2b;|&#43;|&plus;/gi, '+')
    .replaceAll(/&#x2f;|&#47;|&sol;/gi, '/');
}

/** Bodies of mails that are base64 as a whole. */
function base64Parts(text: string): string[] {
  const parts = text.match(/(?:^[A-Za-z0-9+/]{20,}={0,2}\r?\n?){2,}/gm) ?? [];
  return parts.map((part) => Buffer.from(part, 'base64').toString('utf8'));
}
