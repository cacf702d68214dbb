import type { JourneyEvent } from '../../journey/record/journal-event';
import type { Instant } from '../../kernel/instant';
import type { Purpose } from '../../sla/policy/purpose';

const TELLING: readonly Purpose[] = ['rejection', 'outcome'];

/**
 * When an application ended for its candidate: it was withdrawn, they were hired, or they were told. A message that
 * bounced or a call that never was has told nobody.
 * @param events in the order in which they happened
 * @returns null while it has not, or when it was opened again
 */
export function endOf(events: readonly JourneyEvent[]): Instant | null {
  const ends = new Map<string, Instant>();
  for (const event of events) {
    switch (event.type) {
      case 'application.reopened':
        ends.clear();
        break;
      case 'application.withdrawn':
      case 'application.hired':
        ends.set(event.type, event.at);
        break;
      case 'stage.entered':
        if (event.kind === 'hired' || event.kind === 'withdrawn') ends.set(event.kind, event.at);
        break;
      case 'message.delivered':
        if (event.purposes.some((purpose) => TELLING.includes(purpose))) {
          ends.set(event.message, event.at);
        }
        break;
      case 'message.bounced':
      case 'dispute.upheld':
        ends.delete(event.message);
    }
  }
  return ends.size === 0 ? null : (Math.min(...ends.values()) as Instant);
}
