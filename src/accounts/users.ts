import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import { newId } from '../kernel/ids';
import { User, type UserId } from '../store/entities/user.entity';
import { UnitOfWork } from '../store/unit-of-work';

/** The people who answer candidates. */
@Injectable()
export class Users {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The user of that name, made when there is none. In a unit. */
  async named(name: string): Promise<UserId> {
    const { manager } = this.units;
    const known = await manager.findOneBy(User, { name });
    if (known) return known.id;
    const now = this.clock.now();
    const user: User = { id: newId(now), name, createdAt: now };
    await manager.insert(User, user);
    return user.id;
  }

  async nameOf(id: string): Promise<string> {
    const user = await this.units.manager.findOneByOrFail(User, { id: id as UserId });
    return user.name;
  }

  /** Everybody's name by id. */
  async names(): Promise<ReadonlyMap<string, string>> {
    const users = await this.units.manager.find(User);
    return new Map(users.map(({ id, name }) => [id, name]));
  }
}
