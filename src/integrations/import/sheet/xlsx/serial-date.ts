const DAY_MS = 86_400_000;
const DAY_0_OF_1900 = Date.UTC(1899, 11, 31);
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);
/** Excel takes 1900 for a leap year, as Lotus did: its day 60 never was, and from then on it is one day ahead. */
const FALSE_LEAP_DAY = 60;
/** 9999-12-31, after which Excel shows no date. */
const LAST_DAY = 2_958_465;

/**
 * A date of Excel, as what it shows: "2026-05-04" or "2026-05-04T09:12:00", without an offset, for it has none.
 * @param serial days, with the time of day as a fraction, in whole seconds
 * @returns null for what is no date
 */
export function textOfSerial(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_DAY) return null;
  const ahead = !from1904 && serial >= FALSE_LEAP_DAY ? 1 : 0;
  if (ahead === 1 && serial < FALSE_LEAP_DAY + 1) return null;
  const seconds = Math.round((serial - ahead) * 86_400);
  const text = new Date((from1904 ? DAY_0_OF_1904 : DAY_0_OF_1900) + seconds * 1000).toISOString();
  return (seconds * 1000) % DAY_MS === 0 ? text.slice(0, 10) : text.slice(0, 19);
}
