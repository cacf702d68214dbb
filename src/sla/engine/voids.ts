import type { Instant } from '../../kernel/instant';
import type { ApplicationEvent, EventType } from '../event';
import { PURPOSE_GROUPS, type Purpose } from '../policy/purpose';

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
  decisions: ReadonlySet<ApplicationEvent>;
  /** Each `decision.undone` that takes nothing back, and why. */
  vain: ReadonlyMap<ApplicationEvent, string>;
}

/**
 * Finds the deliveries that a later `message.bounced` or `dispute.upheld` voids, the interviews that a later
 * `interview.not_held` does, and the decisions that a later `decision.undone` does (design, section 4, voided facts).
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
  return { deliveries, interviews, ...undoneIn(events, deliveries) };
}

/** The last decision is taken back, if it is not yet and the candidate was not told of it: that cannot be unsaid. */
function undoneIn(
  events: readonly ApplicationEvent[],
  voided: Voids['deliveries'],
): Pick<Voids, 'decisions' | 'vain'> {
  const decisions = new Set<ApplicationEvent>();
  const vain = new Map<ApplicationEvent, string>();
  let last: ApplicationEvent | null = null;
  let isTold = false;
  for (const event of events) {
    if (event.type === 'decision.made') {
      last = event;
      isTold = false;
    } else if (event.type === 'message.delivered') {
      if (!voided.has(event) && event.purposes.some(tellsDecision)) isTold = true;
    } else if (event.type === 'decision.undone') {
      if (last === null) vain.set(event, 'there is no decision to undo');
      else if (isTold) vain.set(event, 'the candidate has been told of the decision');
      else decisions.add(last);
      if (!isTold) last = null;
    }
  }
  return { decisions, vain };
}

function tellsDecision(purpose: Purpose): boolean {
  return DECISION.includes(purpose);
}

const DECISION: readonly Purpose[] = PURPOSE_GROUPS.DECISION;
const NOTHING_VOIDED: Voids = {
  deliveries: new Map(),
  interviews: new Set(),
  decisions: new Set(),
  vain: new Map(),
};
const VOIDING: readonly EventType[] = [
  'message.bounced',
  'dispute.upheld',
  'interview.not_held',
  'decision.undone',
];

function canVoid({ type }: ApplicationEvent): boolean {
  return VOIDING.includes(type);
}

function push<K>(map: Map<K, ApplicationEvent[]>, key: K, event: ApplicationEvent): void {
  const list = map.get(key);
  if (list) list.push(event);
  else map.set(key, [event]);
}
