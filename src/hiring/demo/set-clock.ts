import { Clock } from '../../kernel/clock';
import type { Instant } from '../../kernel/instant';

/** A clock that shows the time of what is being told, and the real one when the tale is over. */
export class SetClock extends Clock {
  private at: Instant | null = null;

  /** @param real shows the time when nothing is told */
  constructor(private readonly real: Clock) {
    super();
  }

  override now(): Instant {
    return this.at ?? this.real.now();
  }

  /** Stands at an instant from now on. */
  moveTo(at: Instant): void {
    this.at = at;
  }

  /** Shows the real time again. */
  release(): void {
    this.at = null;
  }
}
