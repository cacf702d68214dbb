import type { Instant } from '../../../../kernel/instant';
import type { Rule } from '../../../../sla/policy/policy';
import { tellsTheEnd, type Purpose } from '../../../../sla/policy/purpose';
import { messageOf, type Case, type Recorded } from '../case';
import type { MessageRole } from '../evidence.view';
import { isOpener } from '../acts/openers';

/** What decides whether a message could keep a rule. */
export interface Sayable {
  purposes: readonly Purpose[];
  automated: boolean;
  due?: Instant | null;
}

/** A message of an application, and what it has to do with a commitment. */
export interface Belonging {
  message: string;
  role: MessageRole;
}

/** True for a message that keeps such a rule when it is delivered, unless a machine kept it last (design, section 4). */
export function couldKeep(rule: Rule, { purposes, automated, due }: Sayable): boolean {
  if (automated && rule.automated === 'never') return false;
  const isDated = due !== undefined && due !== null;
  return purposes.some(
    (purpose) => rule.keptBy.includes(purpose) && (isDated || !rule.datedOnly.includes(purpose)),
  );
}

/**
 * The messages of a commitment, in the order in which each came up first: what promised it or opened it, what moved its
 * date, what kept or ended it, and whatever would have kept it and did not, because it came back, never took place, or
 * never arrived.
 * @param queued those that waited for a mail server, by id
 */
export function belongingOf(one: Case, queued: ReadonlyMap<string, Sayable>): Belonging[] {
  const found = new Map<string, Belonging>();
  for (const recorded of one.recorded) {
    const message = messageOf(recorded);
    if (message === null || found.has(message)) continue;
    const role = roleOf(message, recorded, one, queued);
    if (role !== null) found.set(message, { message, role });
  }
  return [...found.values()];
}

function roleOf(
  message: string,
  recorded: Recorded,
  one: Case,
  queued: ReadonlyMap<string, Sayable>,
): MessageRole | null {
  const { promise, end, rule, openedAt } = one.commitment;
  const { event } = recorded;
  if (end?.how === 'kept' && end.evidence.message === message) return 'kept';
  if (promise?.message === message) return 'promised';
  if (event.type === 'promise.rescheduled' && event.ref === promise?.message) return 'moved';
  if (event.type === 'message.queued') return beforeDelivery(message, event.at, one, queued);
  if (event.type !== 'message.delivered') return null;
  if (isOpener(recorded, one)) return 'opened';
  if (isEnding(recorded, one)) return 'ended';
  const isMeanwhile = event.at >= openedAt && event.at <= one.stopped;
  return isMeanwhile && couldKeep(rule, event) ? 'tried' : null;
}

/** Of a mail that was queued, what its delivery says where there is one; else whether it might have kept it. */
function beforeDelivery(
  message: string,
  queuedAt: Instant,
  one: Case,
  queued: ReadonlyMap<string, Sayable>,
): MessageRole | null {
  const delivery = one.recorded.find(
    (other) => other.event.type === 'message.delivered' && messageOf(other) === message,
  );
  const move = one.recorded.find(
    (other) => other.event.type === 'promise.rescheduled' && messageOf(other) === message,
  );
  if (move)
    return roleOf(message, move, one, queued) ?? deliveredRole(message, delivery, one, queued);
  if (delivery) return deliveredRole(message, delivery, one, queued);
  const { openedAt, rule } = one.commitment;
  const mail = queued.get(message);
  const isMeanwhile = queuedAt >= openedAt && queuedAt <= one.stopped;
  return mail && isMeanwhile && couldKeep(rule, mail) ? 'tried' : null;
}

function deliveredRole(
  message: string,
  delivery: Recorded | undefined,
  one: Case,
  queued: ReadonlyMap<string, Sayable>,
): MessageRole | null {
  return delivery ? roleOf(message, delivery, one, queued) : null;
}

/** True for the message that told the end, or the date that took the commitment's place. */
function isEnding({ event }: Recorded, { commitment: { end } }: Case): boolean {
  if (event.type !== 'message.delivered' || end?.how !== 'released' || event.at !== end.at) {
    return false;
  }
  if (end.reason === 'told') return tellsTheEnd(event.purposes);
  return end.reason === 'promised' && event.due !== undefined;
}
