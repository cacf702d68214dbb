import { dateExists, parseWrittenTime } from '../../../../kernel/instant';
import type { Mapping } from '../../draft';
import { monthNamed } from './month-names';
import { reason } from '../reasons';

/** What a wall clock showed. */
export interface LocalTime {
  /** As if it were UTC, in ms; midnight for a date without a time. */
  local: number;
  /** Null when none was written. In ms. */
  offset: number | null;
  dateOnly: boolean;
}

/** A date in a cell, as far as it says itself what it is. */
export type WrittenDate =
  | ({ kind: 'known' } & LocalTime)
  /** Day and month in figures: `first` and `second` may be either. */
  | { kind: 'figures'; first: number; second: number; year: number; time: TimeOfDay | null }
  | { kind: 'none'; why: string };

interface TimeOfDay {
  /** In ms from midnight. */
  ms: number;
  offset: number | null;
}

const EXPECTED = reason('no_date');
const LONGEST_DATE = 60;
const ISO_DATE = /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)$/;
const ISO_START = /^\d{4}-\d\d-\d\d[T ]/;
const FIGURES = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/;
const DAY_WORD_YEAR = /^(\d{1,2})\.?(?:st|nd|rd|th|er)?[ -]+(?:de )?(\p{L}+)\.?,?[ -]+(\d{4})$/u;
const WORD_DAY_YEAR = /^(\p{L}+)\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\d{4})$/u;
const WEEKDAY = /^\p{L}{2,12}[.,]\s*(?=\d|\p{L})/u;
/** A time at the end, after the date and perhaps "at", "klo", "kl.", "um" or "à". */
const TIME_AT_END =
  /^(.*?\d{4}|\d{4}[-/.]\d\d?[-/.]\d\d?)(?:,|\s+at|\s+klo|\s+kl\.?|\s+um|\s+à|\s+-)?[\sT]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?(?:\s*uhr)?\s*(z|utc|gmt|[+-]\d\d:?\d\d)?$/iu;

/** Reads a date with or without a time, in ISO 8601, in figures or with the month in words. */
export function readWrittenDate(text: string): WrittenDate {
  if (text.length > LONGEST_DATE) return { kind: 'none', why: EXPECTED };
  const written = parseWrittenTime(text);
  if (written) return { kind: 'known', ...written, dateOnly: false };
  const parted = withTime(text);
  if (parted === null) return { kind: 'none', why: EXPECTED };
  const { date, time } = parted;
  const iso = ISO_DATE.exec(date);
  if (iso) return known(Number(iso[1]), Number(iso[2]), Number(iso[3]), time);
  // it has the form, but no such hour or day exists
  if (ISO_START.test(text)) return { kind: 'none', why: reason('no_such_time') };
  const figures = FIGURES.exec(date);
  if (figures) {
    if (figures[4]!.length === 2) {
      return { kind: 'none', why: reason('short_year') };
    }
    const [first, second, year] = [Number(figures[1]), Number(figures[3]), Number(figures[4])];
    return { kind: 'figures', first, second, year, time };
  }
  const bare = date.replace(WEEKDAY, '');
  const dayFirst = DAY_WORD_YEAR.exec(bare);
  const wordFirst = WORD_DAY_YEAR.exec(bare);
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [wordFirst?.[2], wordFirst?.[1], wordFirst?.[3]];
  const month = word === undefined ? null : monthNamed(word);
  if (month === null) return { kind: 'none', why: EXPECTED };
  return known(Number(year), month, Number(day), time);
}

/** How day and month in figures must be ordered, as far as one of them is above 12; null when either could be. */
export function orderIn(date: WrittenDate): 'day_first' | 'month_first' | null {
  if (date.kind !== 'figures') return null;
  if (date.first > 12 && date.second <= 12) return 'day_first';
  if (date.second > 12 && date.first <= 12) return 'month_first';
  return null;
}

/**
 * The time that a date stands for. Without an answer, figures are read only where one of them cannot be a month, or both
 * are the same.
 * @returns why not, where the date says none
 */
export function settle(date: WrittenDate, dates: Mapping['dates']): LocalTime | { why: string } {
  if (date.kind === 'none') return { why: date.why };
  if (date.kind === 'known') return date;
  if (dates === 'iso') return { why: reason('not_iso') };
  const order = dates ?? orderIn(date) ?? (date.first === date.second ? 'day_first' : null);
  if (order === null) {
    return { why: reason('two_dates') };
  }
  const [day, month] =
    order === 'day_first' ? [date.first, date.second] : [date.second, date.first];
  if (month > 12 && day <= 12) {
    return { why: reason(order === 'day_first' ? 'month_first' : 'day_first') };
  }
  const read = known(date.year, month, day, date.time);
  return read.kind === 'known' ? read : { why: read.why };
}

function known(
  year: number,
  month: number,
  day: number,
  time: TimeOfDay | null,
): ({ kind: 'known' } & LocalTime) | { kind: 'none'; why: string } {
  if (!dateExists(year, month, day)) return { kind: 'none', why: reason('no_such_date') };
  const local = Date.UTC(year, month - 1, day) + (time?.ms ?? 0);
  return { kind: 'known', local, offset: time?.offset ?? null, dateOnly: time === null };
}

/** Takes the time of day off the end. @returns null for a time that does not exist */
function withTime(text: string): { date: string; time: TimeOfDay | null } | null {
  const parts = TIME_AT_END.exec(text);
  if (!parts) return { date: text, time: null };
  const half = parts[5]?.toLowerCase();
  const written = Number(parts[2]);
  if (half !== undefined && (written < 1 || written > 12)) return null;
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const [minute, second] = [Number(parts[3]), Number(parts[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const ms = ((hour * 60 + minute) * 60 + second) * 1000;
  return { date: parts[1]!.trim(), time: { ms, offset: offsetOf(parts[6]) } };
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[+-]/.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith('-') ? -1 : 1) * minutes * 60_000;
}
