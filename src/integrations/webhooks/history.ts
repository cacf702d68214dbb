import type { Instant } from '../../kernel/instant';

/** A call may be logged a week after it was made. */
const LONGEST_MS = 8 * 86_400_000;

/** Whether something was learnt so long after it happened that it is no news: what an import brings along, for example. */
export function isHistory(at: Instant, learntAt: Instant): boolean {
  return learntAt - at > LONGEST_MS;
}
