import type { Commitment } from '../../../sla/engine/commitment';
import { judgeOne } from '../../../sla/report/verdict';
import type { Case } from './case';
import type { ChainLink } from './evidence.view';

/** The promises that one date made of another, first to last; none when its date was never moved. */
export function chainOf(one: Case): ChainLink[] {
  const { commitment, application, termed, now, ids } = one;
  const { promise, rule } = commitment;
  if (promise === null) return [];
  const related = relatedTo(promise.message, one);
  const links = termed.history.commitments.filter(
    (other) => other.rule === rule && other.promise && related.has(other.promise.message),
  );
  if (links.length < 2) return [];
  return links.map((link: Commitment) => ({
    id: ids.get(link) ?? null,
    ...{ openedAt: link.openedAt, dueAt: link.dueAt, endedAt: link.end?.at ?? null },
    status: judgeOne(application.id, link, termed.history, termed.calendar, now).status,
    isThis: link === commitment,
  }));
}

/** The messages of all promises that a promise was moved from and to, its own among them. */
function relatedTo(message: string, { recorded }: Case): ReadonlySet<string> {
  const moves = recorded.flatMap(({ event }) =>
    event.type === 'promise.rescheduled' ? [event] : [],
  );
  const related = new Set([message]);
  for (let before = 0; before < related.size;) {
    before = related.size;
    for (const { ref, message: next } of moves) {
      if (related.has(ref)) related.add(next);
      else if (related.has(next)) related.add(ref);
    }
  }
  return related;
}
