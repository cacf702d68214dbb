import type { Rule } from '../../../sla/policy/policy';
import type { Purpose } from '../../../sla/policy/purpose';

/** A verb that keeps what is owed. */
export interface NextStep {
  verb: 'message' | 'reply' | 'feedback' | 'decision' | 'call';
  /** Of a message. */
  purpose?: Purpose;
}

/**
 * What somebody does next about something that is owed: what keeps it, as the rule has it.
 * @param isActive an end that was decided is told by its own mail; where that failed, by a call
 */
export function nextStep(
  { keptBy, releasedBy }: Pick<Rule, 'keptBy' | 'releasedBy'>,
  isActive: boolean,
): NextStep {
  if (releasedBy.includes('waived')) return { verb: 'reply' };
  if (keptBy.includes('status_update')) return { verb: 'message', purpose: 'status_update' };
  if (keptBy.includes('rejection')) return { verb: isActive ? 'decision' : 'call' };
  if (keptBy.includes('feedback')) return { verb: 'feedback' };
  return { verb: 'message', purpose: keptBy[0] };
}
