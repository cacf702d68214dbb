import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../kernel/instant';
import { User, type UserId } from '../store/entities/accounts/user.entity';
import { touchThose } from '../store/touched';
import { UnitOfWork } from '../store/unit-of-work';

@Injectable()
export class UsersRepository {
  constructor(private readonly units: UnitOfWork) {}

  async add(user: User): Promise<void> {
    await this.units.manager.insert(User, user);
  }

  /** Until the unit ends, nobody else changes the account or signs in to it. */
  hold(id: UserId): Promise<void> {
    return this.units.lock(`account/${id}`);
  }

  find(id: string): Promise<User | null> {
    return this.units.manager.findOneBy(User, { id: id as UserId });
  }

  byEmail(emailKey: string): Promise<User | null> {
    return this.units.manager.findOneBy(User, { emailKey });
  }

  all(): Promise<User[]> {
    return this.units.manager.find(User, { order: { name: 'ASC', id: 'ASC' } });
  }

  withRoles(roles: User['role'][]): Promise<User[]> {
    return this.units.manager.findBy(User, { role: In(roles), status: 'active' });
  }

  anyone(): Promise<boolean> {
    return this.units.manager.exists(User);
  }

  async update(id: UserId, change: Partial<User>): Promise<void> {
    await this.units.manager.update(User, id, change);
  }

  /** Applications are shown with the name of who answers, which has changed. In a unit. */
  async noteName(owner: UserId, at: Instant): Promise<void> {
    await touchThose(this.units, { owner }, at);
  }
}
