const MINUTE = 60_000;

/** When what failed is tried again, by how often it was tried: ms; null when it is given up. */
export function retryIn(attempts: number, least = 0): number | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : Math.max(wait, least);
}

const WAITS = [1, 5, 30, 120, 360].map((minutes) => minutes * MINUTE);

/** One that was begun so often has failed, or ended the process each time. */
export const MOST_ATTEMPTS = WAITS.length + 1;
/** What is held is looked at again by itself: what it waits for may have come without anybody's choice. */
export const HELD_MS = 6 * 60 * MINUTE;
/** What came is deleted so long after the work: it names people. */
export const KEPT_MS = 30 * 24 * 60 * MINUTE;
/** What is held is given up so long after it came. */
export const HELD_AT_MOST_MS = 90 * 24 * 60 * MINUTE;
