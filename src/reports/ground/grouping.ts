import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Grounds } from './grounds.repository';

/** As whom figures name somebody: as themselves, or as their team. */
export interface Grouped {
  isPersonal: boolean;
  keyOf(userId: string): string;
  nameOf(key: string): string;
}

/** A team of fewer people is a person's figure in disguise. */
const LEAST = 3;
const SMALLER = 'smaller';

/** Names persons only where the ground for it is recorded; else teams. */
@Injectable()
export class Grouping {
  constructor(
    private readonly grounds: Grounds,
    private readonly users: Users,
  ) {}

  async of(caller: Caller): Promise<Grouped> {
    const users = await this.users.all();
    const nameOf = (key: string) => users.get(key)?.name ?? key;
    if ((await this.grounds.current()) !== null) {
      return { isPersonal: true, keyOf: (id) => id, nameOf };
    }
    const sizes = new Map<string, number>();
    for (const { team = null } of users.values()) {
      if (team !== null) sizes.set(team, (sizes.get(team) ?? 0) + 1);
    }
    const teamOf = (id: string) => {
      const team = users.get(id)?.team ?? null;
      return team !== null && sizes.get(team)! >= LEAST ? `team:${team}` : SMALLER;
    };
    return {
      isPersonal: false,
      keyOf: (id) => (id === caller.id ? id : teamOf(id)),
      nameOf: (key) => {
        if (key === SMALLER) return 'Smaller teams';
        return key.startsWith('team:') ? key.slice('team:'.length) : nameOf(key);
      },
    };
  }
}
