import type { Caller } from '../../accounts/caller';
import { InputError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';

/** Why a commitment cannot be explained by anybody; null when it is broken and somebody is charged with it. */
export function refusalOf(
  { outcome, dueAt, lateInTransport }: CommitmentRow,
  now: Instant,
): InputError | null {
  const isBroken = outcome === 'late' || outcome === 'overdue' || (outcome === null && dueAt < now);
  if (!isBroken) {
    return new InputError('Only a broken promise can be explained; this one is not.', 'not_broken');
  }
  if (lateInTransport !== true) return null;
  return new InputError(
    'Nobody is charged with this promise: it was late because of the mail.',
    'not_charged',
  );
}

/** Whether a commitment is broken, and charged to the one who asks: nobody explains for them. */
export function mayExplain(row: CommitmentRow, { id }: Caller, now: Instant): boolean {
  return row.chargedTo === id && refusalOf(row, now) === null;
}
