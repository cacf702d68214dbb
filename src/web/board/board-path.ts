/** What the address of a board says beside the job. */
export interface BoardQuery {
  owner: 'mine' | null;
  /** Part of a name; empty for all. */
  q: string;
  /** The stage that narrow screens show; null for the first that has somebody late, else the first. */
  stage: string | null;
  /** How many cards of that stage come before the first one that is shown. */
  from: number;
}

/** The address of a job's board with what is given. */
export function boardPath(
  job: string,
  { owner = null, q = '', stage = null, from = 0 }: Partial<BoardQuery> = {},
): string {
  const query = new URLSearchParams();
  if (owner !== null) query.set('owner', owner);
  if (q !== '') query.set('q', q);
  if (stage !== null) query.set('stage', stage);
  if (from > 0) query.set('from', String(from));
  const text = query.toString();
  return `/board/${encodeURIComponent(job)}${text === '' ? '' : `?${text}`}`;
}

/** The page to move an application, which comes back to the board as it was. */
export function movePath(
  application: string,
  job: string,
  { owner, q }: BoardQuery,
  stage?: string,
): string {
  const query = new URLSearchParams();
  if (stage !== undefined) query.set('stage', stage);
  query.set('back', boardPath(job, { owner, q }));
  return `/applications/${application}/move?${query.toString()}`;
}
