import { InputError } from '../../../kernel/errors';
import type { Purpose } from '../../../sla/policy/purpose';

/** What people say in their own words. */
export const FREE: readonly Purpose[] = [
  'status_update',
  'invitation',
  'reserve',
  'offer',
  'feedback',
  'reply',
];

/** What is said by a verb of its own, so that what goes with it is recorded too. */
const INSTEAD: Partial<Record<Purpose, { code: string; verb: string }>> = {
  rejection: { code: 'use_decision', verb: 'POST /applications/:id/decision' },
  outcome: { code: 'use_decision', verb: 'POST /applications/:id/decision or /jobs/:id/closure' },
  feedback_declined: { code: 'use_feedback', verb: 'POST /applications/:id/feedback/refusal' },
  promise: { code: 'use_promises', verb: 'POST /applications/:id/promises' },
  handover: { code: 'use_owner', verb: 'POST /applications/:id/owner' },
  withdrawal_confirmation: { code: 'use_withdrawal', verb: 'POST /applications/:id/withdrawal' },
};

/** @throws InputError for a purpose that no free words have */
export function assertFree(purposes: readonly Purpose[]): void {
  for (const purpose of purposes) {
    if (FREE.includes(purpose)) continue;
    const instead = INSTEAD[purpose];
    if (instead) {
      throw new InputError(`purpose: ${purpose} is said by ${instead.verb}`, instead.code);
    }
    throw new InputError(
      `purpose: ${purpose} is said by Lupaus alone, expected one of ${FREE.join(', ')}`,
      'purpose_not_allowed',
    );
  }
}
