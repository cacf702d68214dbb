import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';

/** A colleague was asked about an application; null while they have not answered. */
export interface Request {
  askedAt: Instant;
  answeredAt: Instant | null;
}

/**
 * How much of a commitment's time a colleague's answer was awaited, several at once counting once.
 * @param openedAt of the commitment
 * @param timelyMs open time from then until it ended or fell due, in ms
 * @param requests about its application, in order of asking
 * @returns open time, in ms
 */
export function waitedMs(
  openedAt: Instant,
  timelyMs: number,
  requests: readonly Request[],
  calendar: BusinessTime,
): number {
  // in open time since its opening, up to the end of its time
  const placeOf = (at: Instant | null) =>
    at === null
      ? timelyMs
      : Math.min(timelyMs, at <= openedAt ? 0 : Math.round(calendar.elapsed(openedAt, at) * 1000));
  let [waited, until] = [0, 0];
  for (const { askedAt, answeredAt } of requests) {
    const from = Math.max(until, placeOf(askedAt));
    until = Math.max(until, placeOf(answeredAt));
    waited += Math.max(0, until - from);
  }
  return waited;
}
