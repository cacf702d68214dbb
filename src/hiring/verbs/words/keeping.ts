import type { Warning } from '../../../journey/letters/saying';
import { keptBy } from '../../../journey/letters/keeps';
import type { TermedHistory } from '../../../journey/record/history';
import type { Instant } from '../../../kernel/instant';
import { stands } from '../../../sla/engine/commitment';
import type { Purpose } from '../../../sla/policy/purpose';
import type { MessageId } from '../../../store/entities/mail/message.entity';

/** A message that is about to be written, as the engine will see it. */
export interface Draft {
  message: MessageId;
  purposes: Purpose[];
  automated: boolean;
  due?: Instant;
}

/** Says so when something is owed and the message keeps none of it. */
export function warnUseless(
  histories: readonly TermedHistory[],
  draft: Draft,
  now: Instant,
): Warning[] {
  const owed = histories.flatMap(({ history }) => history.commitments.filter(stands));
  if (owed.length === 0 || histories.some((termed) => keptBy(termed, draft, now).length > 0)) {
    return [];
  }
  const titles = [...new Set(owed.map(({ rule }) => rule.title))].join('; ');
  return [{ code: 'keeps_nothing', detail: `It keeps nothing of what is owed: ${titles}.` }];
}
