import type { TermedHistory } from '../../../journey/record/history';
import type { JourneyEvent } from '../../../journey/record/journal-event';
import type { Instant } from '../../../kernel/instant';
import { foldApplication } from '../../../sla/engine/fold';

/**
 * Why the clock cannot be stopped at an instant: asked of the engine itself, on a history in which it is.
 * @returns null when it can
 */
export function pauseProblem(
  { events, policy, calendar }: TermedHistory,
  at: Instant,
): string | null {
  const paused: JourneyEvent = { type: 'clock.paused', at };
  const then = [...events, paused].sort((a, b) => a.at - b.at);
  const until = Math.max(at, events.at(-1)!.at) as Instant;
  const { irregular } = foldApplication(policy, calendar, then, until);
  return irregular.find(({ event }) => event === paused)?.why ?? null;
}
