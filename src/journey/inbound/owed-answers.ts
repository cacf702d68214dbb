import { stands, type Commitment } from '../../sla/engine/commitment';
import type { TermedHistory } from '../record/history';

/** What is promised to a candidate because they wrote, and not kept yet: an answer. */
export function owedAnswers({ history }: TermedHistory): Commitment[] {
  return history.commitments.filter(
    (one) => stands(one) && one.rule.on.some(({ event }) => event === 'message.received'),
  );
}
