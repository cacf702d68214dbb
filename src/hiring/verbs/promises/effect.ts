import type { Warning } from '../../../journey/letters/saying';
import type { TermedHistory } from '../../../journey/record/history';
import type { Instant } from '../../../kernel/instant';
import { formatInstant } from '../../../kernel/instant';
import { foldApplication } from '../../../sla/engine/fold';
import type { JourneyEvent } from '../../../journey/record/journal-event';
import type { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';

/**
 * Says why a new date will not end the old one: asked of the engine itself, on a history in which the candidate
 * has been told.
 * @param termed with the rescheduling in it
 */
export function warnInVain(
  { events, policy, calendar }: TermedHistory,
  { message, old, leavesAt }: { message: string; old: CommitmentRow; leavesAt: Instant },
): Warning[] {
  const told: JourneyEvent = {
    ...{ type: 'message.delivered', at: leavesAt, message, purposes: ['promise'] },
    ...{ channel: 'email', automated: false },
  };
  const { commitments } = foldApplication(policy, calendar, [...events, told], leavesAt);
  const takesEffect = commitments.some(
    ({ promise, end }) =>
      end?.how === 'rescheduled' && end.at === leavesAt && promise?.message === old.promise,
  );
  if (takesEffect) return [];
  if (old.dueAt < leavesAt) {
    const detail = `The old date, ${formatInstant(old.dueAt)}, has passed: it stays broken.`;
    return [{ code: 'too_late', detail }];
  }
  const { maxReschedules } = policy;
  const detail = `A date is moved ${maxReschedules} times at most: the old one, ${formatInstant(old.dueAt)}, stands.`;
  return [{ code: 'reschedule_limit', detail }];
}
