import type { EventType } from '../../../../sla/event';
import { messageOf, type Case, type Recorded } from '../case';

/** Whether an event opened a commitment: it is its promise, or what its rule waits for, at the instant of its opening. */
export function isOpener(recorded: Recorded, { commitment }: Case): boolean {
  const { openedAt, promise, rule } = commitment;
  const { event } = recorded;
  if (event.at !== openedAt) return false;
  const isMove = promise !== null && event.type === 'promise.rescheduled';
  if (promise !== null && messageOf(recorded) !== promise.message) return false;
  return isMove || rule.on.some((trigger) => actsAs(recorded, trigger.event) && isKind(trigger));

  function isKind({ kind }: { kind?: string }): boolean {
    return kind === undefined || ('kind' in event && event.kind === kind);
  }
}

/** A stage may say what an event of its own would (design, section 4). */
function actsAs({ event }: Recorded, type: EventType): boolean {
  if (event.type === type) return true;
  if (event.type !== 'stage.entered') return false;
  return STAGES[event.kind] === type;
}

const STAGES: Partial<Record<string, EventType>> = {
  ...{ rejected: 'decision.made', hired: 'application.hired', withdrawn: 'application.withdrawn' },
};
