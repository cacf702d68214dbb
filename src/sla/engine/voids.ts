import type { Instant } from '../../kernel/instant';
import type { ApplicationEvent } from '../event';

/** What a later event says of a delivery that did not happen. */
export interface VoidedDelivery {
  /** The first bounce, if that is what voids it. */
  bouncedAt: Instant | null;
  /** HR agreed that the contact never took place: no day is given for a bounce of it. */
  disputed: boolean;
}

/** The facts of a history that later ones take back, by their place in it. */
export interface Voids {
  deliveries: ReadonlyMap<ApplicationEvent, VoidedDelivery>;
  interviews: ReadonlySet<ApplicationEvent>;
}

/**
 * Finds the deliveries that a later `message.bounced` or `dispute.upheld` voids, and the interviews that a later
 * `interview.not_held` does (design, section 4, voided facts).
 * @param events one application's events in order, up to the end of what is looked at
 */
export function findVoids(events: readonly ApplicationEvent[]): Voids {
  if (!events.some(canVoid)) return NOTHING_VOIDED;
  const delivered = new Map<string, ApplicationEvent[]>();
  const held = new Map<string | null, ApplicationEvent[]>();
  const deliveries = new Map<ApplicationEvent, VoidedDelivery>();
  const interviews = new Set<ApplicationEvent>();
  const upheld = new Set(
    events.flatMap((event) => (event.type === 'dispute.upheld' ? [event.message] : [])),
  );
  for (const event of events) {
    if (event.type === 'message.delivered') push(delivered, event.message, event);
    else if (event.type === 'interview.held') push(held, event.interview, event);
    else if (event.type === 'interview.not_held') {
      for (const interview of held.get(event.interview) ?? []) interviews.add(interview);
    } else if (event.type === 'message.bounced' || event.type === 'dispute.upheld') {
      const bouncedAt = event.type === 'message.bounced' ? event.at : null;
      for (const delivery of delivered.get(event.message) ?? []) {
        const before = deliveries.get(delivery)?.bouncedAt ?? null;
        deliveries.set(delivery, {
          bouncedAt: before ?? bouncedAt,
          disputed: upheld.has(event.message),
        });
      }
    }
  }
  return { deliveries, interviews };
}

const NOTHING_VOIDED: Voids = { deliveries: new Map(), interviews: new Set() };

function canVoid({ type }: ApplicationEvent): boolean {
  return type === 'message.bounced' || type === 'dispute.upheld' || type === 'interview.not_held';
}

function push<K>(map: Map<K, ApplicationEvent[]>, key: K, event: ApplicationEvent): void {
  const list = map.get(key);
  if (list) list.push(event);
  else map.set(key, [event]);
}
