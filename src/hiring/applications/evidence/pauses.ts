import type { TermedHistory } from '../../../journey/record/history';
import type { Instant } from '../../../kernel/instant';
import { dueAsKnownAt, type Commitment } from '../../../sla/engine/commitment';

/** A time in which the clock of a commitment stood still. */
export interface Stop {
  from: Instant;
  to: Instant;
}

interface Pause {
  from: Instant;
  /** When the budget ends, or would have. */
  budgetEnd: Instant;
  /** When the clock ran again. */
  resumed: Instant;
}

/**
 * When the clock of a commitment stood still, as the engine stops it: from a pause to the resume, to whatever the
 * candidate said, or to the end of the budget (design, section 4). While nobody has resumed it, and for what ended
 * meanwhile, it is the end of the budget: the due time is reckoned from there.
 */
export function stopsOf(
  commitment: Commitment,
  termed: Pick<TermedHistory, 'events' | 'history' | 'policy' | 'calendar'>,
  until: Instant,
): Stop[] {
  const { rule, openedAt, end } = commitment;
  if (!rule.pausable) return [];
  return pausesOf(termed, until)
    .filter(({ from }) => from >= openedAt && (end === null || from < end.at))
    .filter(({ from }) => dueAsKnownAt(commitment, from) >= from)
    .map(({ from, budgetEnd, resumed }) => ({
      ...{ from, to: end !== null && end.at < resumed ? budgetEnd : resumed },
    }));
}

function pausesOf(
  { events, history, policy, calendar }: Parameters<typeof stopsOf>[1],
  until: Instant,
): Pause[] {
  const ignored = new Set(history.irregular.map(({ event }) => event));
  const pauses: Pause[] = [];
  for (const event of events) {
    if (event.at > until) break;
    const last = pauses.at(-1);
    // one that is over already is not ended again
    if (last && ENDING.includes(event.type) && event.at < last.resumed) last.resumed = event.at;
    if (event.type !== 'clock.paused' || ignored.has(event)) continue;
    const budgetEnd = calendar.due(event.at, { businessDays: policy.maxPause });
    pauses.push({ from: event.at, budgetEnd, resumed: budgetEnd });
  }
  return pauses;
}

const ENDING: readonly string[] = ['clock.resumed', 'message.received'];
