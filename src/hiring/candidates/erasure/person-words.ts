import { NO_NAME } from './erased';

/** What a person is found by in texts that are not theirs: name, addresses, telephone, ids. */
export class PersonWords {
  private readonly words: readonly string[];

  /**
   * @param words nothing shorter than two characters is looked for
   * @param ids of the person and their applications, which stand in links
   */
  constructor(
    words: readonly (string | null)[],
    private readonly ids: readonly string[],
  ) {
    const fit = words.map((word) => (word ?? '').trim()).filter(({ length }) => length > 1);
    this.words = [...new Set(fit)];
  }

  /** For LIKE with the escape `\`: what matches none of these does not name the person. */
  patterns(withIds = false): string[] {
    const all = withIds ? [...this.words, ...this.ids] : this.words;
    return all.map((word) => `%${word.replace(/[\\%_]/g, '\\$&').replace(/\s+/g, '%')}%`);
  }

  /** Whether a text names the person; lines may break within a name. */
  areIn(text: string): boolean {
    const folded = fold(text);
    return this.words.some((word) => {
      const looked = fold(word);
      // the sure way last: it costs more
      return folded.includes(looked) && (!isAlone(word) || alone(looked).test(folded));
    });
  }

  /** Whether the texts of a JSON value, one after the other, name the person: first and last names often stand apart. */
  areWithin(value: unknown): boolean {
    return this.areIn([...textsIn(value)].join(' '));
  }

  /** A copy of a JSON value in which no text has any of the words. */
  outOf(value: unknown): unknown {
    if (typeof value === 'string') {
      return this.words.reduce(
        (text, word) => text.replaceAll(isAlone(word) ? alone(word) : word, NO_NAME),
        value,
      );
    }
    if (Array.isArray(value)) return value.map((one) => this.outOf(one));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.outOf(one)]));
  }
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) yield* textsIn(one);
  }
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}

/**
 * True for a name of one word, which must not be found in the middle of others ("Ed" in "invited"). Longer ones are found
 * with what a language adds to them, and so are names in scripts that put no spaces between words.
 */
function isAlone(word: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{Pd}'’.]+$/u.test(word);
}

/** Where a word stands by itself. */
function alone(word: string): RegExp {
  const literal = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu');
}
