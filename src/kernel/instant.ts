/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z. Never a local time. */
export type Instant = number & { readonly __unit: 'instant' };

/** The instants that Lupaus reckons with: 1900 up to 2200. Outside, a date is taken for a typing error. */
export const EARLIEST = Date.UTC(1900, 0, 1) as Instant;
export const LATEST = Date.UTC(2200, 0, 1) as Instant;

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The wall-clock time of a text without offset, as if it were UTC, and the offset in ms, if one was written. */
export interface WallTime {
  local: number;
  offset: number | null;
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
 * when the day or hour does not exist, or outside 1900..2200.
 */
export function parseInstant(text: string): Instant | null {
  const parts = ISO.exec(text);
  if (!parts) return null;
  const wall = readWall(parts);
  if (!wall) return null;
  const at = wall.local - wall.offset!;
  return at >= EARLIEST && at < LATEST ? (at as Instant) : null;
}

function readWall(parts: RegExpExecArray): WallTime | null {
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  const hour = Number(parts[4]);
  const minute = Number(parts[5]);
  const second = Number(parts[6] ?? 0);
  if (!dateExists(year, month, day) || hour > 23 || minute > 59 || second > 59) return null;
  const ms = parts[7] === undefined ? 0 : Math.trunc(Number(`0.${parts[7]}`) * 1000 + 1e-6);
  const offset = offsetOf(parts[8]!);
  return offset === null
    ? null
    : { local: Date.UTC(year, month - 1, day, hour, minute, second, ms), offset };
}

function offsetOf(text: string): number | null {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = text.length > 3 ? Number(text.slice(-2)) : 0;
  if (hours > 23 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** ISO 8601 in UTC, without decimals where there are none: "2026-05-05T13:00:00Z". */
export function formatInstant(at: Instant): string {
  const iso = new Date(at).toISOString();
  return iso.endsWith('.000Z') ? `${iso.slice(0, 19)}Z` : iso;
}
