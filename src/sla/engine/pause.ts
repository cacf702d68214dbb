import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import type { MessageDelivered } from '../event';
import { dueAsKnownAt, setDue, type Commitment } from './commitment';
import type { Ledger } from './ledger';

/** Working days after asking the candidate for something in which the clock may be stopped. */
const ASKED_WITHIN = 5;
const ASKING = ['invitation', 'status_update', 'offer'] as const;

/** Stops and restarts the clock of what may be paused while the candidate has to act. */
export class Pause {
  private budgetEnd: Instant | null = null;
  private paused: readonly Commitment[] = [];
  private askedAt: Instant | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly calendar: BusinessTime,
    private readonly maxPause: number,
  ) {}

  /** The end of the budget, while there is a pause. */
  get until(): Instant | null {
    return this.budgetEnd;
  }

  /** Notes a delivery that asks the candidate to act. */
  note(message: MessageDelivered): void {
    if (ASKING.some((purpose) => message.purposes.includes(purpose))) this.askedAt = message.at;
  }

  /** @returns why the pause is irregular and was not begun, or null */
  begin(at: Instant): string | null {
    if (this.budgetEnd !== null) return 'a pause inside a pause';
    const lastDay =
      this.askedAt === null
        ? null
        : this.calendar.due(this.askedAt, { businessDays: ASKED_WITHIN });
    if (lastDay === null || at > lastDay) {
      return `nothing was asked of the candidate in the ${ASKED_WITHIN} working days before`;
    }
    this.budgetEnd = this.calendar.due(at, { businessDays: this.maxPause });
    this.paused = this.ledger
      .standing()
      .filter((commitment) => commitment.rule.pausable && dueAsKnownAt(commitment, at) >= at);
    for (const commitment of this.paused) {
      commitment.leftAtPause = this.calendar.elapsed(at, dueAsKnownAt(commitment, at));
    }
    // until the candidate acts, due is reckoned from the end of the budget
    this.restartFrom(this.budgetEnd);
    return null;
  }

  /** Ends the pause, if there is one. */
  resume(at: Instant): void {
    if (this.budgetEnd === null) return;
    this.restartFrom(at);
    for (const commitment of this.paused) commitment.leftAtPause = null;
    this.budgetEnd = null;
    this.paused = [];
  }

  /** Ends a pause whose budget has run out by `at`; at one instant this comes before any event. */
  expire(at: Instant): void {
    if (this.budgetEnd !== null && this.budgetEnd <= at) this.resume(this.budgetEnd);
  }

  private restartFrom(at: Instant): void {
    for (const commitment of this.paused) {
      if (commitment.end !== null) continue;
      const businessSeconds = commitment.leftAtPause!;
      setDue(commitment, this.calendar.due(at, { businessSeconds }));
    }
  }
}
