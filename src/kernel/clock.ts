import type { Instant } from './instant';

/** The only place that reads the machine's clock; tests put one in its place that they can move. */
export class Clock {
  /** The instant now. */
  now(): Instant {
    return Date.now() as Instant;
  }
}
