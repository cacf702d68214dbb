import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { ForbiddenError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import { Grounds } from './grounds.repository';

/** How figures that are about people are put together for one who asks. */
export interface PeopleGrouping {
  /** True where each person stands for themselves; else people stand for their team. */
  isPersonal: boolean;
  why: 'no_ground' | 'too_old' | null;
  keyOf(userId: string): string;
  nameOf(key: string): string;
  /** The people of a team, by that key. */
  peopleOf(team: string): string[];
}

const SMALLER_TEAMS = '~smaller';
const LEAST = 3;

/** Whom figures may name. */
@Injectable()
export class Grouping {
  constructor(
    private readonly users: Users,
    private readonly grounds: Grounds,
  ) {}

  /** @throws ForbiddenError for somebody else where persons may not be looked at */
  async narrowed(
    ...asked: [
      caller: Caller,
      about: { recruiter: string | null; team?: string | null },
      since: Instant | null,
    ]
  ): Promise<PeopleGrouping> {
    const [caller, { recruiter }] = asked;
    const users = await this.users.all();
    const isPersonal = (await this.grounds.current()) !== null;
    const isOwn = !seesAll(caller) || recruiter === caller.id;
    if (!isPersonal && !isOwn && recruiter !== null) {
      throw new ForbiddenError('Figures of one person are not shown: no ground is recorded.');
    }
    const teamOf = (id: string) => {
      const team = users.get(id)?.team ?? null;
      const size = [...users.values()].filter((user) => user.team === team).length;
      return team === null || size < LEAST ? SMALLER_TEAMS : team;
    };
    const isTheirs = (id: string) => isOwn && id === caller.id;
    return {
      ...{ isPersonal, why: isPersonal ? null : 'no_ground' },
      keyOf: (id) => (isPersonal || isTheirs(id) ? id : teamOf(id)),
      nameOf: (key) => users.get(key)?.name ?? (key === SMALLER_TEAMS ? 'smaller teams' : key),
      peopleOf: (team) => [...users.keys()].filter((id) => teamOf(id) === team),
    };
  }
}
