import type { BusinessTime } from '../../../calendar/business-time';
import { originOf } from '../../../journey/record/commitments.repository';
import type { Instant } from '../../../kernel/instant';
import type { ApplicationHistory } from '../../../sla/engine/fold';
import { isBroken, judgeOne, type Verdict } from '../../../sla/report/verdict';
import type { WhatIfLine } from '../../../store/entities/reports/what-if-line.entity';

/** What became of an application's promises, by what opened each. */
export type Judged = ReadonlyMap<string, Verdict>;

/** A promise whose due time or verdict would have been another. */
export interface Change extends Pick<WhatIfLine, 'key' | 'movement' | 'turn'> {
  /** Null for one that was not there. */
  was: Verdict | null;
  /** Null for one that would not have been there. */
  would: Verdict | null;
}

/** Due at or after `since`, and before `until`. */
export interface Window {
  since: Instant;
  until: Instant;
}

/** Judges every promise of a history, under the key that a commitment's row has. */
export function judgedByKey(
  application: string,
  history: ApplicationHistory,
  calendar: BusinessTime,
  until: Instant,
): Judged {
  const seen = new Map<string, number>();
  return new Map(
    history.commitments.map((commitment) => {
      const origin = originOf(commitment);
      const nth = (seen.get(origin) ?? 0) + 1;
      seen.set(origin, nth);
      return [`${origin}#${nth}`, judgeOne(application, commitment, history, calendar, until)];
    }),
  );
}

/** What is different in `would`, of what is due in the window on either side. */
export function changesOf(was: Judged, would: Judged, window: Window): Change[] {
  const changes: Change[] = [];
  for (const [key, before] of was) {
    const after = would.get(key) ?? null;
    if (after !== null && isSame(before, after)) continue;
    if (!isIn(before, window) && !(after !== null && isIn(after, window))) continue;
    changes.push({ key, was: before, would: after, ...kindOf(before, after) });
  }
  for (const [key, after] of would) {
    if (was.has(key) || !isIn(after, window)) continue;
    changes.push({ key, was: null, would: after, ...kindOf(null, after) });
  }
  return changes;
}

function kindOf(was: Verdict | null, would: Verdict | null): Pick<Change, 'movement' | 'turn'> {
  const [broke, breaks] = [was !== null && isBroken(was), would !== null && isBroken(would)];
  return {
    movement: movementOf(was, would),
    turn: broke === breaks ? 'same' : breaks ? 'broke' : 'spared',
  };
}

function movementOf(was: Verdict | null, would: Verdict | null): Change['movement'] {
  if (was === null) return 'added';
  if (would === null) return 'gone';
  if (was.dueAt === would.dueAt) return 'same';
  return would.dueAt < was.dueAt ? 'earlier' : 'later';
}

function isSame(a: Verdict, b: Verdict): boolean {
  return (
    a.dueAt === b.dueAt &&
    a.status === b.status &&
    a.chargedTo === b.chargedTo &&
    a.cause === b.cause
  );
}

function isIn({ dueAt }: Verdict, { since, until }: Window): boolean {
  return dueAt >= since && dueAt < until;
}
