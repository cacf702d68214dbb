import { contentHash } from '../../kernel/hash';
import { hashText } from '../../journey/record/journal.repository';
import type { ExplanationText } from '../../store/entities/journey/explanation-text.entity';
import type { Explanation } from '../../store/entities/journey/explanation.entity';

/** The hash of an explanation, over its content and the hash of its application's one before. */
export function linkHash(row: Omit<Explanation, 'hash'>, previous: string | null): string {
  const { id, application, position, commitment, version, by, at, textHash } = row;
  return contentHash({
    ...{ id, application, position, commitment, version, by, at, textHash, previous },
  });
}

/**
 * What is wrong with one application's explanations, a sentence each. That the last ones were taken away is not seen:
 * no seal covers them, and no figure rests on them.
 * @param rows in order of position
 */
export function faultsOf(
  rows: readonly Explanation[],
  texts: ReadonlyMap<string, ExplanationText>,
): string[] {
  const faults: string[] = [];
  let previous: string | null = null;
  for (const [i, row] of rows.entries()) {
    const { id, position, application } = row;
    const name = `explanation ${position} of application ${application}`;
    if (position !== i + 1) return [...faults, `${name} stands where ${i + 1} should`];
    if (row.hash !== hashOf(row, previous)) faults.push(`${name} is not what was written`);
    const text = texts.get(id);
    if (text && hashText(text.salt, text.text) !== row.textHash) {
      faults.push(`the words of ${name} are not those that were written`);
    }
    previous = row.hash;
  }
  return faults;
}

/** Null for what has no hash: an altered time may be no number. */
function hashOf(row: Explanation, previous: string | null): string | null {
  try {
    return linkHash(row, previous);
  } catch {
    return null;
  }
}
