import type { Warning } from '../../../journey/letters/saying';
import { MARGIN_MS } from '../../../journey/letters/departure';
import { earliestDue, keptBy } from '../../../journey/letters/keeps';
import type { TermedHistory } from '../../../journey/record/history';
import { formatInstant, type Instant } from '../../../kernel/instant';
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

/** The earliest due time that a message would keep in any of several histories. */
export function earliestKept(
  histories: readonly TermedHistory[],
  draft: Draft,
  now: Instant,
): Instant | null {
  const kept = histories.flatMap((termed) => keptBy(termed, draft, now));
  return earliestDue(kept, now);
}

/** No wait crosses a due time that the letter would keep: then it leaves before it, and the sender is told. */
export function clampTo(
  due: Instant | null,
  sendAfter: Instant | undefined,
  now: Instant,
): { sendAfter?: Instant; warnings: Warning[] } {
  if (sendAfter === undefined || due === null || sendAfter <= due - MARGIN_MS) {
    return { sendAfter, warnings: [] };
  }
  const at = Math.max(now, due - MARGIN_MS) as Instant;
  const detail = `It leaves at ${formatInstant(at)}, earlier than asked: it keeps a promise that is due.`;
  return { sendAfter: at, warnings: [{ code: 'leaves_earlier', detail }] };
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
