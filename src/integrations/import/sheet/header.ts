import { InputError } from '../../../kernel/errors';
import { quote } from '../../../kernel/shape';
import { MOST_COLUMNS } from './sheet';

const LONGEST_NAME = 200;

/**
 * The names of columns, so that each can be told from the others: "Email", "Email (2)". They are numbered and not refused,
 * for exports do have one name twice ("Name" of the candidate and of the recruiter), and the mapping step shows both.
 * @param line where the header stands
 * @throws InputError for too many columns, or a name that is none
 */
export function namesOf(cells: readonly string[], line: number): string[] {
  if (cells.length > MOST_COLUMNS) throw new InputError(tooManyColumns(line));
  const seen = new Set<string>();
  return cells.map((cell, i) => {
    const name = cell.replace(/\s+/g, ' ').trim() || `Column ${i + 1}`;
    if (name.length > LONGEST_NAME || /\p{Cc}/u.test(name)) {
      throw new InputError(
        `line ${line}: ${quote(name)} is no name of a column, expected a header of up to ${LONGEST_NAME} characters`,
      );
    }
    let own = name;
    for (let n = 2; seen.has(own); n++) own = `${name} (${n})`;
    seen.add(own);
    return own;
  });
}

/** The sentence for a table that is too wide. */
export function tooManyColumns(line: number): string {
  return `line ${line}: has more than ${MOST_COLUMNS} columns, expected a table with one row for each application`;
}

/** True for a row that says nothing. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
