import type { Give } from './selection';

/** That a column has one of these values, as SQL; of none, nothing has. */
export function among(column: string, values: readonly string[], give: Give): string {
  return values.length === 0 ? '1 = 0' : `${column} IN (${values.map(give).join(', ')})`;
}
