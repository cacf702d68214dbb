import { Injectable } from '@nestjs/common';
import { ConflictError } from '../../kernel/errors';
import type { User, UserId } from '../../store/entities/accounts/user.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { Caller, Visitor } from '../caller';
import { hashPassword } from '../passwords/password-hash';
import { assertGoodPassword } from '../passwords/password-rules';
import { Sessions } from '../sessions/sessions';
import type { SignedInNow } from '../sessions/sign-in';
import { Users, type NewUser } from '../users';
import { AccountMail } from './account-mail';
import { LinkNotValidError, OneTimeLinks } from './one-time-links';

const PURPOSE = 'invitation';

/** How people come to have an account: somebody invites them, and they choose a password. */
@Injectable()
export class Invitations {
  constructor(
    private readonly units: UnitOfWork,
    private readonly users: Users,
    private readonly links: OneTimeLinks,
    private readonly mail: AccountMail,
    private readonly sessions: Sessions,
  ) {}

  /** Makes somebody known and mails them a link. @throws InputError for an address that somebody has */
  invite(person: Omit<NewUser, 'status'>, by: Caller): Promise<User> {
    return this.units.run(async () => {
      const user = await this.users.add({ ...person, status: 'invited', by: by.id });
      await this.send(user, by.id);
      return user;
    });
  }

  /**
   * Mails another link; the one before ends.
   * @throws NotFoundError for an id that is nobody's
   * @throws ConflictError when they have a password already, or are disabled
   */
  again(id: string, by: Caller): Promise<User> {
    return this.units.run(async () => {
      const user = await this.users.hold(id);
      if (user.status !== 'invited') {
        throw new ConflictError(`${user.name} is ${user.status}, not waiting for an invitation.`);
      }
      await this.send(user, by.id);
      return user;
    });
  }

  /** Whom a link invites. @throws LinkNotValidError */
  async invited(secret: string): Promise<User> {
    const { user } = await this.links.find(PURPOSE, secret);
    const invited = user && (await this.users.find(user));
    if (invited?.status === 'invited') return invited;
    throw new LinkNotValidError();
  }

  /**
   * Accepts: from now on the account works, and its owner is signed in.
   * @throws LinkNotValidError, InputError for a password that is easily guessed
   */
  async accept(
    secret: string,
    { password, name: given }: { password: string; name?: string },
    visitor: Visitor,
  ): Promise<SignedInNow> {
    const link = await this.links.find(PURPOSE, secret);
    const invited = await this.invited(secret);
    const name = given ?? invited.name;
    assertGoodPassword(password, { name, email: invited.email });
    const passwordHash = await hashPassword(password);
    return this.units.run(async () => {
      const { status } = await this.users.hold(invited.id);
      if (status !== 'invited') throw new LinkNotValidError();
      await this.links.use(link);
      const change = { name, passwordHash, status: 'active' } as const;
      const user = await this.users.change(invited.id, change, invited.id);
      return { user, cookie: await this.sessions.open(user.id, visitor) };
    });
  }

  private async send(user: User, by: UserId): Promise<void> {
    await this.mail.invite(user, await this.users.of(by), await this.links.make(PURPOSE, user.id));
  }
}
