import { dateExists } from '../kernel/instant';

/** A local date as the number of days since 1970-01-01. */
export type EpochDay = number & { readonly __unit: 'day' };

/** Milliseconds of a day without clock changes. */
export const DAY_MS = 86_400_000;

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Reads "2026-05-04"; null when the text is something else or the date does not exist. */
export function parseDate(text: string): EpochDay | null {
  const parts = DATE.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return dateExists(year, month, day)
    ? ((Date.UTC(year, month - 1, day) / DAY_MS) as EpochDay)
    : null;
}

/** "2026-05-04" for an epoch day. */
export function formatDate(day: EpochDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 for Monday up to 6 for Sunday. */
export function weekdayOf(day: EpochDay): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The first day of a year. */
export function firstDayOf(year: number): EpochDay {
  return (Date.UTC(year, 0, 1) / DAY_MS) as EpochDay;
}
