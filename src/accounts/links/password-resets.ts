import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { addressKey, parseAddress } from '../../kernel/address';
import { TooManyError } from '../../kernel/errors';
import type { User } from '../../store/entities/accounts/user.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { Visitor } from '../caller';
import { Passwords } from '../passwords/passwords';
import { Attempts } from '../sessions/attempts';
import { networkOf } from '../sessions/sessions';
import { Users } from '../users';
import { AccountMail } from './account-mail';
import { LinkNotValidError, OneTimeLinks } from './one-time-links';

const PURPOSE = 'password_reset';
/** So many mails an account gets in 15 minutes at most, whoever asks. */
const MOST_PER_ACCOUNT = 3;
const MOST_PER_PLACE = 20;

/** A new password for who has forgotten theirs, by mail. */
@Injectable()
export class PasswordResets implements OnModuleDestroy {
  private readonly logger = new Logger('accounts');
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly units: UnitOfWork,
    private readonly users: Users,
    private readonly links: OneTimeLinks,
    private readonly mail: AccountMail,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Mails a link if there is such a user. The answer does not wait for that: neither what it says nor when it comes
   * tells whether there is one.
   * @throws TooManyError after 20 in 15 minutes from one place
   */
  async ask(email: string, { address }: Visitor): Promise<void> {
    const place = ['reset from', networkOf(address)];
    await this.attempts.begin([{ of: place, most: MOST_PER_PLACE, shared: true }]);
    this.underWay = this.underWay
      .then(() => this.send(email))
      .catch((error: unknown) => {
        this.logger.error({ error });
      });
  }

  /** Waits for the mails that were asked for. */
  onModuleDestroy(): Promise<void> {
    return this.underWay;
  }

  /** Whose password a link changes. @throws LinkNotValidError */
  async asker(secret: string): Promise<User> {
    const { user } = await this.links.find(PURPOSE, secret);
    const asker = user && (await this.users.find(user));
    if (asker?.status === 'active') return asker;
    throw new LinkNotValidError();
  }

  /**
   * Sets the new password. All sessions and all other links of the account end.
   * @throws LinkNotValidError, InputError for a password that is easily guessed
   */
  async finish(secret: string, password: string): Promise<void> {
    const link = await this.links.find(PURPOSE, secret);
    const asker = await this.asker(secret);
    const passwordHash = await this.passwords.newHash(password, asker);
    await this.units.run(async () => {
      const { status } = await this.users.hold(asker.id);
      if (status !== 'active') throw new LinkNotValidError();
      await this.links.use(link);
      await this.passwords.set(asker.id, passwordHash);
    });
  }

  private async send(email: string): Promise<void> {
    const address = parseAddress(email);
    const user = address && (await this.users.byAddress(address));
    if (user?.status !== 'active') return;
    try {
      const of = ['reset of', addressKey(address!)];
      await this.attempts.begin([{ of, most: MOST_PER_ACCOUNT, shared: true }]);
    } catch (error) {
      if (error instanceof TooManyError) return;
      throw error;
    }
    await this.units.run(async () => {
      await this.mail.offerNewPassword(user, await this.links.make(PURPOSE, user.id));
    });
  }
}
