import type { ChangeKind } from '../../reports/what-if/comparison/sums';

/** Which promises of a comparison a list has. */
export interface ListAsked {
  only?: ChangeKind;
  group?: string;
  rule?: string;
  cursor?: string;
}

/** The address of a list of promises that differ, or of its file. */
export function linesPath(
  id: string,
  asked: ListAsked,
  file: 'lines' | 'lines.csv' = 'lines',
): string {
  const { only, ...rest } = asked;
  const query = new URLSearchParams();
  if (only !== undefined && only !== 'all') query.set('only', only);
  for (const [name, value] of Object.entries(rest) as [string, string | undefined][])
    if (value !== undefined) query.set(name, value);
  const text = query.toString();
  return `/what-if/${id}/${file}${text === '' ? '' : `?${text}`}`;
}
