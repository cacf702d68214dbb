import type { JourneyEvent } from '../../../journey/record/journal-event';
import type { EventType } from '../../../sla/event';
import { tellsTheEnd } from '../../../sla/policy/purpose';
import type { Policy } from '../../../sla/policy/policy';
import type { ApplicationStatus } from '../../../store/entities/hiring/application.entity';
import type { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';

const ENDS: readonly EventType[] = ['decision.made', 'job.closed'];

/** Messages that bounced, or never were: they told nobody anything. */
export function goneIn(events: readonly JourneyEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) =>
      event.type === 'message.bounced' || event.type === 'dispute.upheld' ? [event.message] : [],
    ),
  );
}

/** A decision that nobody has told yet is none for the candidate. */
export function isToldIn(events: readonly JourneyEvent[], status: ApplicationStatus): boolean {
  const gone = goneIn(events);
  const reopened = events.findLastIndex(({ type }) => type === 'application.reopened');
  return events.slice(reopened + 1).some((event) => {
    if (event.type !== 'message.delivered' || gone.has(event.message)) return false;
    const isHire = status === 'hired' && event.purposes.includes('offer');
    return isHire || tellsTheEnd(event.purposes);
  });
}

/**
 * True for what was opened by an end that the candidate does not know of: its date alone would tell them.
 * @param isTold see `isToldIn`
 */
export function isUntold(
  { rule, openedAt, ended }: Pick<CommitmentRow, 'rule' | 'openedAt' | 'ended'>,
  { rules }: Pick<Policy, 'rules'>,
  events: readonly JourneyEvent[],
  isTold: boolean,
): boolean {
  if (isTold || ended === 'kept') return false;
  const on = rules.find(({ key }) => key === rule)?.on ?? [];
  return (
    on.some(({ event }) => ENDS.includes(event)) &&
    events.some(({ type, at }) => ENDS.includes(type) && at === openedAt)
  );
}

/** What the candidate may know happened: a meeting that was dropped with an end that is not told stands until it is. */
export function knownOf(events: readonly JourneyEvent[], isTold: boolean): JourneyEvent[] {
  const ends = events.filter(({ type }) => ENDS.includes(type)).map(({ at }) => at);
  return events.filter(
    ({ type, at }) => isTold || type !== 'interview.not_held' || !ends.includes(at),
  );
}
