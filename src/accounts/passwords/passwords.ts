import { Injectable } from '@nestjs/common';
import { ForbiddenError } from '../../kernel/errors';
import type { User, UserId } from '../../store/entities/accounts/user.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { Caller, Visitor } from '../caller';
import { OneTimeLinks } from '../links/one-time-links';
import { Attempts } from '../sessions/attempts';
import { Sessions } from '../sessions/sessions';
import { Users } from '../users';
import { hashPassword, passwordFits } from './password-hash';
import { assertGoodPassword } from './password-rules';

const MOST_TRIES = 10;

/** What people sign in with. */
@Injectable()
export class Passwords {
  constructor(
    private readonly units: UnitOfWork,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly links: OneTimeLinks,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Changes one's own. All sessions end; the browser that asked gets a new one.
   * @returns the new session's cookie, null when no browser asked
   * @throws ForbiddenError when the old one is wrong, TooManyError after ten times in 15 minutes
   */
  async change(
    { current, password }: { current: string; password: string },
    { id }: Caller,
    visitor: Visitor,
  ): Promise<string | null> {
    const user = await this.users.of(id);
    const counts = [{ of: ['current password', id], most: MOST_TRIES, shared: false }];
    await this.attempts.begin(counts);
    if (!(await passwordFits(current, user.passwordHash))) throw wrong();
    const passwordHash = await this.newHash(password, user);
    return this.units.run(async () => {
      const held = await this.users.hold(id);
      if (held.status !== 'active' || held.passwordHash !== user.passwordHash) throw wrong();
      await this.attempts.forgive(counts);
      await this.set(id, passwordHash);
      return visitor.cookie === null ? null : this.sessions.open(id, visitor);
    });
  }

  /** Takes tens of milliseconds: before the unit. @throws InputError for one that is easily guessed */
  newHash(password: string, owner: Pick<User, 'name' | 'email'>): Promise<string> {
    assertGoodPassword(password, owner);
    return hashPassword(password);
  }

  /** In the caller's unit: sets it, and whoever knew the old one is out. */
  async set(id: UserId, passwordHash: string): Promise<void> {
    await this.users.change(id, { passwordHash }, id);
    await this.sessions.endAllOf(id);
    await this.links.endAllOf(id);
  }
}

function wrong(): ForbiddenError {
  return new ForbiddenError('current is not your password.');
}
