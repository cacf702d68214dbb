import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';

/** A recruiter's part of the business time of a commitment. */
export interface OwnerShare {
  owner: string;
  businessSeconds: number;
}

interface Holding {
  owner: string;
  from: Instant;
}

/** Who answered for an application when. */
export class Owners {
  private readonly holdings: Holding[];

  constructor(owner: string, from: Instant) {
    this.holdings = [{ owner, from }];
  }

  handOver(to: string, at: Instant): void {
    this.holdings.push({ owner: to, from: at });
  }

  /** The owner after all hand-overs at or before an instant. */
  at(instant: Instant): string {
    return this.holdings[Math.max(0, this.lastAt(instant))]!.owner;
  }

  /** Every owner's open seconds between two instants, in order of first holding; who had none is left out. */
  shares(from: Instant, to: Instant, calendar: BusinessTime): OwnerShare[] {
    return this.holders(from, to, calendar)
      .filter(({ ms }) => ms > 0)
      .map(({ owner, ms }) => ({ owner, businessSeconds: ms / 1000 }));
  }

  /**
   * Who is charged for a broken commitment: the largest share of business time between its opening and its due time,
   * on a tie the one who had it last, and if there was none the owner at its opening.
   */
  chargedFor(openedAt: Instant, dueAt: Instant, calendar: BusinessTime): string {
    if (this.holdings.length === 1) return this.holdings[0]!.owner;
    const most = this.holders(openedAt, dueAt, calendar)
      .filter(({ ms }) => ms > 0)
      .sort((a, b) => b.ms - a.ms || b.heldLast - a.heldLast)[0];
    return most?.owner ?? this.at(openedAt);
  }

  /** The place of the last holding that begins at or before an instant; -1 before the first. Holdings are in order. */
  private lastAt(instant: Instant): number {
    let low = 0;
    let high = this.holdings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.holdings[middle]!.from <= instant) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Open time per owner in whole milliseconds, so that equal shares are equal however they add up. */
  private holders(from: Instant, to: Instant, calendar: BusinessTime) {
    const holders = new Map<string, { owner: string; ms: number; heldLast: number }>();
    for (let i = Math.max(0, this.lastAt(from)); i < this.holdings.length; i++) {
      const { owner, from: since } = this.holdings[i]!;
      if (since >= to) break;
      const start = Math.max(from, since) as Instant;
      const end = Math.min(to, this.holdings[i + 1]?.from ?? to) as Instant;
      if (start >= end) continue;
      const holder = holders.get(owner) ?? { owner, ms: 0, heldLast: i };
      holder.ms += Math.round(calendar.elapsed(start, end) * 1000);
      holder.heldLast = i;
      holders.set(owner, holder);
    }
    return [...holders.values()];
  }
}
