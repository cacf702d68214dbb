import { OUTCOMES } from './columns';
import type { Picked } from './picking';

const [STANDS, , , LATE, OVERDUE] = OUTCOMES.map((_, i) => i);

/** How many people had a promise broken: people, not applications. */
export function waitedIn({ columns, places, now }: Picked): number {
  const { outcome, dueAt, application, candidateOf } = columns;
  const waited = new Set<number>();
  for (const i of places) {
    const became = outcome[i]!;
    const isBroken =
      became === LATE || became === OVERDUE || (became === STANDS && dueAt[i]! < now);
    if (isBroken) waited.add(candidateOf[application[i]!]!);
  }
  return waited.size;
}
