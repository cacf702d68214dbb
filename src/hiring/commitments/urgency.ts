import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';

/** How pressing something is that is owed. */
export type Urgency = 'ok' | 'soon' | 'late' | 'paused';

const HOUR_SECONDS = 3600;
const SOON_SECONDS = 4 * HOUR_SECONDS;

/**
 * How pressing an open commitment is at `now`: soon when a quarter of its working time or less is left, or four
 * working hours.
 */
export function urgencyOf(
  { openedAt, dueAt, pausedUntil }: Pick<CommitmentRow, 'openedAt' | 'dueAt' | 'pausedUntil'>,
  calendar: BusinessTime,
  now: Instant,
): Urgency {
  if (dueAt < now) return 'late';
  if (pausedUntil !== null && pausedUntil > now) return 'paused';
  const left = calendar.elapsed(now, dueAt);
  const quarter = calendar.elapsed(openedAt, dueAt) / 4;
  return left <= Math.max(quarter, SOON_SECONDS) ? 'soon' : 'ok';
}
