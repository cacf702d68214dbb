import { Injectable } from '@nestjs/common';
import { PublicUrl } from '../../kernel/public-url';
import { UnitOfWork } from '../../store/unit-of-work';
import type { Visitor } from '../caller';
import { hashPassword } from '../passwords/password-hash';
import { assertGoodPassword } from '../passwords/password-rules';
import { Sessions } from '../sessions/sessions';
import type { SignedInNow } from '../sessions/sign-in';
import { Users } from '../users';
import { LinkNotValidError, OneTimeLinks } from './one-time-links';

const PURPOSE = 'setup';

/** Who sets it up, as they say. */
export interface Founder {
  name: string;
  email: string;
  password: string;
  /** In which they read from now on; English unless it is said. */
  locale?: string;
}

/** How the first user comes to be: whoever can read what the start prints has the machine already. */
@Injectable()
export class SetUp {
  constructor(
    private readonly units: UnitOfWork,
    private readonly users: Users,
    private readonly links: OneTimeLinks,
    private readonly sessions: Sessions,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** A new link, valid for a day, the older ones end; null when there is a user. */
  offer(): Promise<string | null> {
    return this.units.run(async () => {
      if (await this.users.anyone()) return null;
      const { secret } = await this.links.make(PURPOSE, null);
      return this.publicUrl.to(`/setup/${secret}`);
    });
  }

  /** @throws LinkNotValidError for a link that does not work, or when there is a user by now */
  async assertWorks(secret: string): Promise<void> {
    await this.links.find(PURPOSE, secret);
    if (await this.users.anyone()) throw new LinkNotValidError();
  }

  /**
   * Makes the first administrator and signs them in.
   * @throws LinkNotValidError, InputError for a password that is easily guessed
   */
  async finish(
    secret: string,
    { name, email, password, locale }: Founder,
    visitor: Visitor,
  ): Promise<SignedInNow> {
    const link = await this.links.find(PURPOSE, secret);
    assertGoodPassword(password, { name, email });
    const passwordHash = await hashPassword(password);
    return this.units.run(async () => {
      // two browsers with one link: the second finds it used
      await this.units.lock('set-up');
      await this.links.use(link);
      if (await this.users.anyone()) throw new LinkNotValidError();
      const user = await this.users.add({ name, email, role: 'admin', locale, passwordHash });
      return { user, cookie: await this.sessions.open(user.id, visitor) };
    });
  }
}
