/** What could be gaming and may as well be good work: counted and listed, never judged. */
export const FACTS = [
  ...(['ignoredPauses', 'spentPauses', 'lateHandOvers', 'newDates', 'movedPromises'] as const),
  ...(['disputedCalls', 'upheldCalls', 'selfReported', 'waived', 'contested'] as const),
  ...(['undone', 'reopened'] as const),
];
export type Fact = (typeof FACTS)[number];

/** Of what something is counted. */
export const BASES = [
  ...(['pauses', 'handOvers', 'dates', 'calls', 'answered', 'questions', 'decisions'] as const),
];
export type Base = (typeof BASES)[number];

/** Every fact is some of its base; reopening has none, for nobody counts what could be reopened. */
export const BASE_OF: Record<Fact, Base | null> = {
  ...{ ignoredPauses: 'pauses', spentPauses: 'pauses', lateHandOvers: 'handOvers' },
  ...{ newDates: 'dates', movedPromises: 'dates', disputedCalls: 'calls', upheldCalls: 'calls' },
  ...{ selfReported: 'answered', waived: 'questions', contested: 'questions' },
  ...{ undone: 'decisions', reopened: null },
};

/** Under so many a share says nothing. */
export const LEAST_FOR_SHARE = 5;

/** The part of a promise's time, at its end, in which a hand-over is listed. */
export const LAST_PART = 0.2;

/** A fact about somebody: how often, of how many. */
export interface Count {
  fact: Fact;
  count: number;
  /** Null where there is no base. */
  of: number | null;
  /** 0..1; null under 5, and without a base. */
  share: number | null;
}

/** A count with what it is a share of. */
export function countOf(fact: Fact, count: number, of: number | null): Count {
  const share = of !== null && of >= LEAST_FOR_SHARE ? count / of : null;
  return { fact, count, of, share };
}
