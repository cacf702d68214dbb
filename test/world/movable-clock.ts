import { Clock } from '../../src/kernel/clock';
import { parseInstant, type Instant } from '../../src/kernel/instant';

/** A clock that stands still until a test moves it. */
export class MovableClock extends Clock {
  private at: Instant;

  constructor(iso: string) {
    super();
    this.at = parseInstant(iso)!;
  }

  override now(): Instant {
    return this.at;
  }

  moveTo(iso: string): void {
    this.at = parseInstant(iso)!;
  }
}
