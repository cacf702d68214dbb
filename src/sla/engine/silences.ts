import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';

/** Longer than so many business days without a word is too long. */
const SILENT_DAYS = 10;

/** A stretch in which a candidate, while the application went on, heard nothing. */
export interface LongSilence {
  since: Instant;
  /** The end of its tenth business day: after it, it is too long. */
  longAt: Instant;
  /** When a word came, or the application ended; null while it goes on. */
  endedAt: Instant | null;
}

/** Between which contacts an active application was silent. */
export class Silences {
  private readonly over: { since: Instant; endedAt: Instant }[] = [];

  /** @param since of what goes on; null once the application has ended */
  constructor(private since: Instant | null) {}

  /** A word reached the candidate. */
  contact(at: Instant): void {
    if (this.since === null) return;
    this.end(at);
    this.since = at;
  }

  /** The application is over: nothing more has to be said. */
  end(at: Instant): void {
    if (this.since !== null) this.over.push({ since: this.since, endedAt: at });
    this.since = null;
  }

  /** The application is taken up again. */
  resume(at: Instant): void {
    this.since ??= at;
  }

  /** Those that were too long, and the one that goes on, which may become so. */
  long(calendar: BusinessTime): LongSilence[] {
    const all = [
      ...this.over,
      ...(this.since === null ? [] : [{ since: this.since, endedAt: null }]),
    ];
    return all
      .map(({ since, endedAt }) => {
        const longAt = calendar.due(since, { businessDays: SILENT_DAYS });
        return { since, longAt, endedAt };
      })
      .filter(({ longAt, endedAt }) => endedAt === null || endedAt > longAt);
  }
}
