import type { User } from '../../store/entities/accounts/user.entity';

/** A team of fewer people is a person's figure in disguise. */
export const LEAST_OF_TEAM = 3;
/** In place of a team's name: everybody of teams too small to be looked at by themselves. No team's name begins so. */
export const SMALLER_TEAMS = '~smaller';
/** In place of a team's name, where persons may be looked at: those without one. */
export const NO_TEAM = '~none';

type Member = Pick<User, 'id' | 'team' | 'status'>;

/** The teams as they are; only where figures may name persons. */
export function plainTeams(people: Iterable<Member>): ReadonlyMap<string, string> {
  return new Map([...people].map(({ id, team }) => [id, team ?? NO_TEAM]));
}

/**
 * Of each person the team whose figures theirs are put to: teams of fewer than three people who work here and recruit
 * are put together, with those of none. Were the rest fewer than three as well, the smallest team would go to them, for
 * what is left when all others are taken away is known too.
 * @param recruiting who has figures at all: nobody hides among colleagues who have none
 */
export function maskedTeams(
  people: Iterable<Member>,
  recruiting: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const all = [...people];
  const sizes = new Map<string, number>();
  let rest = 0;
  for (const { id, team, status } of all) {
    if (status === 'disabled' || !recruiting.has(id)) continue;
    if (team == null) rest++;
    else sizes.set(team, (sizes.get(team) ?? 0) + 1);
  }
  const bySize = [...sizes].sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  const small = new Set<string>();
  for (const [team, size] of bySize) {
    const isRestKnown = rest > 0 && rest < LEAST_OF_TEAM;
    if (size >= LEAST_OF_TEAM && !isRestKnown) break;
    small.add(team);
    rest += size;
  }
  const isShown = (team: string | null | undefined): team is string =>
    team != null && sizes.has(team) && !small.has(team);
  return new Map(all.map(({ id, team }) => [id, isShown(team) ? team : SMALLER_TEAMS]));
}
