import type { ReceiverId } from '../../../store/entities/connect/receiver.entity';

/** So many requests to one receiver at once: a slow one keeps nobody else waiting. */
const LINES_EACH = 4;

/** How many lines there are still to each receiver. */
export class LineRoom {
  private readonly taken = new Map<ReceiverId, number>();

  /** @param onWire the receivers of what is being sent */
  constructor(onWire: Iterable<ReceiverId>) {
    for (const id of onWire) this.take(id);
  }

  /** Takes a line. @returns false when there is none to that receiver */
  take(id: ReceiverId): boolean {
    const taken = this.taken.get(id) ?? 0;
    if (taken >= LINES_EACH) return false;
    this.taken.set(id, taken + 1);
    return true;
  }

  /** To whom there is none. */
  get full(): ReceiverId[] {
    return [...this.taken].filter(([, taken]) => taken >= LINES_EACH).map(([id]) => id);
  }
}
