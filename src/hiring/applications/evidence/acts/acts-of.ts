import { isOverdue } from '../../../../sla/engine/commitment';
import type { EventType } from '../../../../sla/event';
import { messageOf, type Case, type Recorded } from '../case';
import { isOpener } from './openers';
import { stopsOf } from '../pauses';

/**
 * The events of an application that made a commitment what it is, in order: under which terms and whose it was, what
 * opened, paused, moved and ended it, and all that is known of its messages. Not those that only concern others.
 * @param messages those that belong to it
 */
export function actsOf(one: Case, messages: ReadonlySet<string>): Recorded[] {
  const { commitment, termed, now, recorded, stopped } = one;
  const stops = stopsOf(commitment, termed, now);
  const promise = commitment.promise?.message;
  const heldBefore = recorded.findLast(
    ({ event }) => event.type === 'owner.changed' && event.at <= commitment.openedAt,
  );
  return recorded.filter((other) => {
    const { event } = other;
    const message = messageOf(other);
    switch (event.type) {
      case 'application.received':
      case 'candidate.erased':
        return true;
      case 'owner.changed':
        return other === heldBefore || (event.at > commitment.openedAt && event.at <= stopped);
      case 'clock.paused':
        return stops.some(({ from }) => from === event.at);
      case 'promise.made':
        return message === promise || isEnd(other, one);
      case 'promise.rescheduled':
        return message === promise || event.ref === promise;
      case 'message.received':
        if (stops.some(({ to }) => to === event.at)) return true;
        return isOpener(other, one);
      case 'clock.resumed':
        return stops.some(({ to }) => to === event.at);
      default:
        return (
          (message !== null && messages.has(message)) || isOpener(other, one) || isEnd(other, one)
        );
    }
  });
}

/** Whether an event is the one that ended it. */
function isEnd({ event }: Recorded, { commitment }: Case): boolean {
  const { end, rule } = commitment;
  if (end?.how !== 'released' || event.at !== end.at) return false;
  if (end.reason === 'superseded') return rule.on.some((trigger) => trigger.event === event.type);
  const isOne = (ENDS[end.reason] ?? []).includes(event.type);
  // what is told or promised by a mail is among its messages
  return isOne && (end.reason !== 'promised' || !isOverdue(commitment, event.at));
}

const ENDS: Partial<Record<string, readonly EventType[]>> = {
  withdrawn: ['application.withdrawn', 'stage.entered'],
  hired: ['application.hired', 'stage.entered'],
  waived: ['question.waived'],
  promised: ['promise.made', 'promise.rescheduled'],
};
