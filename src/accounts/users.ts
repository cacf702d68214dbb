import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import { InputError, NotFoundError } from '../kernel/errors';
import { newId } from '../kernel/ids';
import { addressKey, parseAddress, type EmailAddress } from '../kernel/address';
import type { Role, User, UserId } from '../store/entities/accounts/user.entity';
import { UnitOfWork } from '../store/unit-of-work';
import { UsersRepository } from './users.repository';

/** Somebody to be known from now on. */
export interface NewUser {
  name: string;
  email: string;
  role: Role;
  locale?: string;
  /** `active` unless it is said. */
  status?: User['status'];
  passwordHash?: string;
  /** Who makes them known; null for the service itself. */
  by?: UserId;
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
  add({ name, email, role, locale, status, passwordHash, by }: NewUser): Promise<User> {
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
        ...{ id: newId(now), name, email: address, emailKey, role, status: status ?? 'active' },
        ...{ passwordHash: passwordHash ?? null, locale: locale ?? 'en', timezone: null },
        ...{ createdAt: now, version: 1, changedAt: now, changedBy: by ?? null },
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

  find(id: string): Promise<User | null> {
    return this.stored.find(id);
  }

  byAddress(address: EmailAddress): Promise<User | null> {
    return this.stored.byEmail(addressKey(address));
  }

  /** True when there is a user at all. */
  anyone(): Promise<boolean> {
    return this.stored.anyone();
  }

  /** In a unit: the user as they are now, and so they stay to its end. @throws NotFoundError */
  async hold(id: string): Promise<User> {
    await this.stored.hold(id as UserId);
    const user = await this.stored.find(id);
    if (user) return user;
    throw new NotFoundError('There is no user with that id.');
  }

  /** Changes a user who is held, in the caller's unit. @param by who does it */
  async change(id: UserId, change: Partial<User>, by: UserId): Promise<User> {
    const { version, name } = await this.of(id);
    const changedAt = this.clock.now();
    await this.stored.update(id, { ...change, version: version + 1, changedBy: by, changedAt });
    if ((change.name ?? name) !== name) await this.stored.noteName(id, changedAt);
    return this.of(id);
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
