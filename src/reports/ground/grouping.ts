import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Grounds } from './grounds.repository';

/** How figures that are about people are put together for one who asks. */
export interface PeopleGrouping {
  /** True where each person stands for themselves; else people stand for their team. */
  isPersonal: boolean;
  /** The key under which somebody's figures are put: their own id, or their team's. */
  keyOf(userId: string): string;
  /** What a key is called, in English. */
  nameOf(key: string): string;
}

/** A team of fewer people is a person's figure in disguise. */
const LEAST_OF_TEAM = 3;
const SMALLER_TEAMS = '~smaller';

/** Whom figures may name. */
@Injectable()
export class Grouping {
  constructor(
    private readonly users: Users,
    private readonly grounds: Grounds,
  ) {}

  async of(caller: Caller): Promise<PeopleGrouping> {
    const users = await this.users.all();
    const isPersonal = !seesAll(caller) || (await this.grounds.current()) !== null;
    if (isPersonal) {
      return { isPersonal, keyOf: (id) => id, nameOf: (key) => users.get(key)?.name ?? key };
    }
    const sizes = new Map<string | null | undefined, number>();
    for (const { team } of users.values()) sizes.set(team, (sizes.get(team) ?? 0) + 1);
    return {
      isPersonal,
      keyOf: (id) => {
        const team = users.get(id)?.team ?? null;
        return team === null || sizes.get(team)! < LEAST_OF_TEAM ? SMALLER_TEAMS : team;
      },
      nameOf: (key) => (key === SMALLER_TEAMS ? 'smaller teams' : key),
    };
  }
}
