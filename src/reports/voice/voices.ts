/** Fewer answers than these are not shown, so that nobody can be recognised. */
export const LEAST_ANSWERS = 5;

/** How somebody found it, and whom that is about. */
export interface Answer {
  /** A person's or a team's. */
  key: string;
  /** From 0 to 10. */
  score: number;
  words: string | null;
}

/** What candidates say of a person or a team; null figures where fewer than five answered. */
export interface Voice {
  key: string;
  /** Null below five: not even how few they are. */
  answers: number | null;
  mean: number | null;
  /** How many gave 0–6, 7–8 and 9–10. */
  spread: readonly [low: number, middle: number, high: number] | null;
  /** In the order of the alphabet, which says nothing about who wrote when. */
  words: string[];
}

/** What all say, and of whom. */
export interface Voices {
  total: Voice;
  of: ReadonlyMap<string, Voice>;
}

/**
 * Adds answers up. Groups with fewer than five are not shown, nor is the total where it would tell what they say: what
 * all say less what the shown ones say.
 */
export function voicesOf(answers: readonly Answer[]): Voices {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    groups.set(answer.key, [...(groups.get(answer.key) ?? []), answer]);
  }
  const of = new Map([...groups].map(([key, theirs]) => [key, voiceOf(key, theirs)]));
  const hidden = [...groups.values()].filter(isFew).reduce((sum, { length }) => sum + length, 0);
  const tells = hidden > 0 && hidden < LEAST_ANSWERS;
  return { total: tells ? untold('') : voiceOf('', answers), of };
}

function voiceOf(key: string, answers: readonly Answer[]): Voice {
  if (isFew(answers)) return untold(key);
  const scores = answers.map(({ score }) => score);
  const within = (from: number, to: number) => scores.filter((n) => n >= from && n <= to).length;
  return {
    ...{ key, answers: answers.length },
    mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    spread: [within(0, 6), within(7, 8), within(9, 10)],
    words: answers.flatMap(({ words }) => words ?? []).sort(),
  };
}

function isFew({ length }: readonly Answer[]): boolean {
  return length < LEAST_ANSWERS;
}

function untold(key: string): Voice {
  return { key, answers: null, mean: null, spread: null, words: [] };
}
