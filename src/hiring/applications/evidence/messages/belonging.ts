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
function couldKeep(rule: Rule, { purposes, automated, due }: Sayable): boolean {
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
  const events = new Map<string, Recorded[]>();
  for (const recorded of one.recorded) {
    const message = messageOf(recorded);
    if (message !== null) events.set(message, [...(events.get(message) ?? []), recorded]);
  }
  return [...events].flatMap(([message, its]) => {
    const role = roleOf(message, its, one, queued.get(message));
    return role === null ? [] : [{ message, role }];
  });
}

/** @param its everything that is known of it */
function roleOf(
  message: string,
  its: readonly Recorded[],
  one: Case,
  mail: Sayable | undefined,
): MessageRole | null {
  const { promise, end } = one.commitment;
  if (end?.how === 'kept' && end.evidence.message === message) return 'kept';
  if (promise?.message === message) return 'promised';
  if (promise !== null && its.some(({ event }) => isMoveOf(promise.message, event))) return 'moved';
  const delivery = its.findLast(({ event }) => event.type === 'message.delivered');
  if (delivery) return roleOfDelivery(delivery, one);
  const written = its.find(({ event }) => event.type === 'message.queued');
  return written && mail && couldKeepIt(one, mail, written.event.at) ? 'tried' : null;
}

function roleOfDelivery(delivery: Recorded, one: Case): MessageRole | null {
  const { event } = delivery;
  if (event.type !== 'message.delivered') return null;
  if (isOpener(delivery, one)) return 'opened';
  if (isEnding(delivery, one)) return 'ended';
  return couldKeepIt(one, event, event.at) ? 'tried' : null;
}

function isMoveOf(promise: string, event: Recorded['event']): boolean {
  return event.type === 'promise.rescheduled' && event.ref === promise;
}

function couldKeepIt({ commitment, stopped }: Case, said: Sayable, at: Instant): boolean {
  return at >= commitment.openedAt && at <= stopped && couldKeep(commitment.rule, said);
}

/** True for the message that told the end, or the date that took the commitment's place. */
function isEnding({ event }: Recorded, { commitment: { end } }: Case): boolean {
  if (event.type !== 'message.delivered' || end?.how !== 'released' || event.at !== end.at) {
    return false;
  }
  if (end.reason === 'told') return tellsTheEnd(event.purposes);
  return end.reason === 'promised' && event.due !== undefined;
}
