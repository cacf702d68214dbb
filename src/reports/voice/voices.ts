import type { Instant } from '../../kernel/instant';

/**
 * So many answers of one person or team are shown together, or not at all. Blocks do not overlap and stay as they are,
 * so that what two periods, or today and tomorrow, differ by is never fewer answers than these.
 */
export const BLOCK = 5;

/** How somebody found it, and whom that is about. */
export interface Answer {
  /** A person's or a team's. */
  key: string;
  at: Instant;
  /** From 0 to 10. */
  score: number;
  words: string | null;
}

/** What candidates say of a person or a team; null figures where no block is in the period. */
export interface Voice {
  key: string;
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
 * Adds up the blocks that lie in a period as a whole.
 * @param answers all that were given up to the end of the period, in the order in which they were
 */
export function voicesOf(
  answers: readonly Answer[],
  { from, to }: { from: Instant; to: Instant },
): Voices {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const theirs = groups.get(answer.key) ?? [];
    groups.set(answer.key, theirs);
    theirs.push(answer);
  }
  const isWithin = ({ at }: Answer) => at >= from && at < to;
  const shown = new Map(
    [...groups]
      .filter(([, theirs]) => theirs.some(isWithin))
      .map(([key, theirs]) => [
        key,
        blocksOf(theirs)
          .filter((block) => block.every(isWithin))
          .flat(),
      ]),
  );
  return {
    total: voiceOf('', [...shown.values()].flat()),
    of: new Map([...shown].map(([key, theirs]) => [key, voiceOf(key, theirs)])),
  };
}

/** The last answers wait until there are enough of them. */
function blocksOf(answers: readonly Answer[]): Answer[][] {
  const count = Math.floor(answers.length / BLOCK);
  return Array.from({ length: count }, (_, i) => answers.slice(i * BLOCK, (i + 1) * BLOCK));
}

function voiceOf(key: string, answers: readonly Answer[]): Voice {
  if (answers.length === 0) return { key, answers: null, mean: null, spread: null, words: [] };
  const scores = answers.map(({ score }) => score);
  const within = (low: number, high: number) => scores.filter((n) => n >= low && n <= high).length;
  return {
    ...{ key, answers: answers.length },
    mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    spread: [within(0, 6), within(7, 8), within(9, 10)],
    words: answers.flatMap(({ words }) => words ?? []).sort(),
  };
}
