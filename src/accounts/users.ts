import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import { InputError } from '../kernel/errors';
import { newId } from '../kernel/ids';
import { addressKey, parseAddress } from '../kernel/address';
import type { Role, User, UserId } from '../store/entities/accounts/user.entity';
import { UnitOfWork } from '../store/unit-of-work';
import { UsersRepository } from './users.repository';

/** Somebody to be known from now on. */
export interface NewUser {
  name: string;
  email: string;
  role: Role;
  locale?: string;
}

/** The people who answer candidates. */
@Injectable()
export class Users {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: UsersRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws InputError for an address that is none, or that somebody else has */
  add({ name, email, role, locale }: NewUser): Promise<User> {
    return this.units.run(async () => {
      const address = parseAddress(email);
      if (!address) throw new InputError('email must be one e-mail address');
      const emailKey = addressKey(address);
      await this.units.lock(`user/${emailKey}`);
      if (await this.stored.byEmail(emailKey)) {
        throw new InputError('There is a user with that e-mail address already.', 'user_exists');
      }
      const now = this.clock.now();
      const user: User = {
        ...{ id: newId(now), name, email: address, emailKey, role, status: 'active' },
        ...{ passwordHash: null, locale: locale ?? 'en', timezone: null },
        ...{ createdAt: now, version: 1 },
      };
      await this.stored.add(user);
      return user;
    });
  }

  /**
   * The active user that an id or an e-mail address names.
   * @param field where it was written, for the sentence
   * @throws InputError when there is none
   */
  async named(text: string, field: string): Promise<User> {
    const address = parseAddress(text);
    const user = address
      ? await this.stored.byEmail(addressKey(address))
      : await this.stored.find(text);
    if (user && user.status !== 'disabled') return user;
    throw new InputError(
      `${field}: there is no user with that id or e-mail address`,
      'unknown_user',
    );
  }

  /** @throws Error for an id that is nobody's */
  async of(id: string): Promise<User> {
    const user = await this.stored.find(id);
    if (!user) throw new Error(`no user has the id ${id}`);
    return user;
  }

  async nameOf(id: UserId): Promise<string> {
    return (await this.of(id)).name;
  }

  /** Everybody, by id. */
  async all(): Promise<ReadonlyMap<string, User>> {
    return new Map((await this.stored.all()).map((user) => [user.id, user]));
  }

  /** Those who look after the others. */
  leads(): Promise<User[]> {
    return this.stored.withRoles(['hr_lead', 'admin']);
  }
}
