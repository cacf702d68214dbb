import type { Instant } from '../../kernel/instant';
import type { Outcome } from '../outcome';

const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 300_000;
/** So many connections in a row that end without an answer are no longer one message's bad luck. */
const CUTS_IN_A_ROW = 3;

/**
 * Whether the mail server takes mail. When it does not, nothing is sent but one message now and then to find out: no
 * message is used up on a server that takes none.
 */
export class Relay {
  /** `began` with the first message that it did not take, `since` the last. */
  private pause: { began: Instant; since: Instant; ms: number; answer: string } | null = null;
  private cuts = 0;

  get isPaused(): boolean {
    return this.pause !== null;
  }

  /** What it said when it took no mail; null when it takes mail. */
  get trouble(): string | null {
    return this.pause?.answer ?? null;
  }

  /** Since when it takes none; null when it takes mail. */
  get troubleSince(): Instant | null {
    return this.pause?.began ?? null;
  }

  /**
   * How many messages may be begun now.
   * @param lines at most so many at once
   * @param onWire so many are under way
   */
  room(now: Instant, lines: number, onWire: number): number {
    if (this.pause === null) return Math.max(0, lines - onWire);
    return onWire === 0 && this.isOver(this.pause, now) ? 1 : 0;
  }

  /** Takes note of what came of a message. @returns true when this changes whether it takes mail */
  note(outcome: Outcome, now: Instant): boolean {
    const was = this.isPaused;
    if (!this.isTrouble(outcome)) {
      // a first or second cut says nothing yet
      if (hasAnswered(outcome)) this.resume();
    } else if (this.pause === null) {
      const { answer } = outcome;
      this.pause = { began: now, since: now, ms: FIRST_PAUSE_MS, answer };
    } else if (this.isOver(this.pause, now)) {
      // the probe failed; what was under way when the pause began says nothing new
      const ms = Math.min(this.pause.ms * 2, LONGEST_PAUSE_MS);
      this.pause = { ...this.pause, since: now, ms, answer: outcome.answer };
    }
    return was !== this.isPaused;
  }

  private isTrouble(outcome: Outcome): boolean {
    if (outcome.how === 'deferred' && outcome.trouble === 'relay') return true;
    if (hasAnswered(outcome)) return false;
    return ++this.cuts >= CUTS_IN_A_ROW || this.isPaused;
  }

  private resume(): void {
    this.cuts = 0;
    this.pause = null;
  }

  /** A clock that was set back ends the pause too. */
  private isOver({ since, ms }: { since: Instant; ms: number }, now: Instant): boolean {
    return now >= since + ms || now < since;
  }
}

/** True when the server said something about the message, good or bad. */
function hasAnswered(outcome: Outcome): boolean {
  const { how } = outcome;
  return (
    how === 'accepted' || how === 'refused' || (how === 'deferred' && outcome.trouble === 'message')
  );
}
