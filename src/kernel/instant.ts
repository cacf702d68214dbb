/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. Never a local time. */
export type Instant = number & { readonly __unit: 'instant' };

/** The instants that Lupaus reckons with: 1900 up to 2200. Outside, a date is taken for a typing error. */
export const EARLIEST = Date.UTC(1900, 0, 1) as Instant;
export const LATEST = Date.UTC(2200, 0, 1) as Instant;

const TIME =
  /^(\d{4})-(\d\d)-(\d\d)([T ])(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A time as it was written: what the wall clock showed, as if it were UTC, and the offset beside it. In ms. */
export interface WrittenTime {
  local: number;
  /** Null when none was written. */
  offset: number | null;
  /** Written with a space between date and time, as logs do and ISO 8601 does not. */
  spaced: boolean;
}

/** True when the Gregorian calendar has that day. Month 1..12. */
export function dateExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && (year % 4 === 0 ? year % 100 !== 0 || year % 400 === 0 : false);
  return day <= DAYS_IN_MONTH[month - 1]! + (leap ? 1 : 0);
}

/**
 * Reads an ISO 8601 instant with an offset or `Z` ("2026-05-04T09:12:00+03:00").
 * Seconds may be left out, decimals are cut to milliseconds. Null when the text is anything else,
 * when the day or hour does not exist, or outside 1900..2199.
 */
export function parseInstant(text: string): Instant | null {
  const written = parseWrittenTime(text);
  if (!written) return null;
  const { local, offset, spaced } = written;
  return offset === null || spaced ? null : instantWithin(local - offset);
}

/** Reads a date and time of day, with an offset or without; null when it is none or does not exist. */
export function parseWrittenTime(text: string): WrittenTime | null {
  const parts = TIME.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [hour, minute, second] = [Number(parts[5]), Number(parts[6]), Number(parts[7] ?? 0)];
  if (!dateExists(year, month, day) || hour > 23 || minute > 59 || second > 59) return null;
  const ms = parts[8] === undefined ? 0 : Number(parts[8].slice(0, 3).padEnd(3, '0'));
  const offset = parts[9] === undefined ? null : offsetOf(parts[9]);
  if (offset !== null && Number.isNaN(offset)) return null;
  const local = Date.UTC(year, month - 1, day, hour, minute, second, ms);
  return { local, offset, spaced: parts[4] === ' ' };
}

/** The instant of so many milliseconds, or null outside 1900..2199. */
export function instantWithin(ms: number): Instant | null {
  return ms >= EARLIEST && ms < LATEST ? (ms as Instant) : null;
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = text.length > 3 ? Number(text.slice(-2)) : 0;
  if (hours > 23 || minutes > 59) return NaN;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** ISO 8601 in UTC, without decimals where there are none: "2026-05-05T13:00:00Z". */
export function formatInstant(at: Instant): string {
  const iso = new Date(at).toISOString();
  return iso.endsWith('.000Z') ? `${iso.slice(0, 19)}Z` : iso;
}
