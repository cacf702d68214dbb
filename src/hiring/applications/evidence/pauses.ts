import type { BusinessTime } from '../../../calendar/business-time';
import type { TermedHistory } from '../../../journey/record/history';
import type { Instant } from '../../../kernel/instant';
import { dueAsKnownAt, type Commitment } from '../../../sla/engine/commitment';

/** A time in which the clock of a commitment stood still. */
export interface Stop {
  from: Instant;
  to: Instant;
}

/**
 * When the clock of a commitment stood still, as the engine stops it: from a pause to the resume, to whatever the
 * candidate said, or to the end of the budget (design, section 4).
 */
export function stopsOf(commitment: Commitment, termed: TermedHistory, until: Instant): Stop[] {
  if (!commitment.rule.pausable) return [];
  const end = commitment.end?.at ?? until;
  return pausesOf(termed, until)
    .filter(({ from }) => from >= commitment.openedAt && from < end)
    .filter(({ from }) => dueAsKnownAt(commitment, from) >= from)
    .map(({ from, to }) => ({ from, to: Math.min(to, end) as Instant }));
}

function pausesOf({ events, history, policy, calendar }: TermedHistory, until: Instant): Stop[] {
  const ignored = new Set(history.irregular.map(({ event }) => event));
  const pauses: Stop[] = [];
  let open: Stop | null = null;
  for (const event of events) {
    if (event.at > until) break;
    if (open !== null && (open.to <= event.at || ENDING.includes(event.type))) {
      open.to = Math.min(open.to, event.at) as Instant;
      open = null;
    }
    if (event.type !== 'clock.paused' || ignored.has(event)) continue;
    open = { from: event.at, to: budgetEnd(calendar, event.at, policy.maxPause) };
    pauses.push(open);
  }
  return pauses.map(({ from, to }) => ({ from, to: Math.min(to, until) as Instant }));
}

const ENDING: readonly string[] = ['clock.resumed', 'message.received'];

function budgetEnd(calendar: BusinessTime, at: Instant, businessDays: number): Instant {
  return calendar.due(at, { businessDays });
}
