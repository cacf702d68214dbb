import { Injectable } from '@nestjs/common';
import { addressKey, parseAddress } from '../../kernel/address';
import { LupausError } from '../../kernel/errors';
import type { User, UserId } from '../../store/entities/accounts/user.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { Visitor } from '../caller';
import { hashPassword, isOutdated, passwordFits } from '../passwords/password-hash';
import { UsersRepository } from '../users.repository';
import { Attempts, type Count } from './attempts';
import { networkOf, Sessions } from './sessions';

/** Wrong e-mail address or wrong password: which of the two is not told. */
class WrongCredentialsError extends LupausError {
  constructor() {
    super('wrong_credentials', 'The e-mail address or the password is wrong.');
  }
}

/** Somebody who has just signed in. */
export interface SignedInNow {
  user: User;
  /** The value of the session's cookie. */
  cookie: string;
}

const MOST_PER_ACCOUNT_AND_PLACE = 10;
const MOST_PER_PLACE = 50;
/** From all strange places together: guessing from a thousand of them is slow too. */
const MOST_PER_ACCOUNT_FROM_ELSEWHERE = 100;
/** Of nobody: an unknown address takes as many queries as a known one. */
const NOBODY = '00000000000000000000000000' as UserId;

/** Signs people in, with limits on guessing that do not lock the owner of an account out. */
@Injectable()
export class SignIn {
  constructor(
    private readonly units: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
  ) {}

  /**
   * @throws WrongCredentialsError after the same time and in the same words for an unknown address, a wrong password
   * and a disabled user
   * @throws TooManyError after 10 failures in 15 minutes for this account from this place, or 50 from this place
   */
  async with(email: string, password: string, visitor: Visitor): Promise<SignedInNow> {
    const address = parseAddress(email);
    const emailKey = address ? addressKey(address) : email;
    const user = await this.users.byEmail(emailKey);
    const known = await this.sessions.knows(user?.id ?? NOBODY, visitor);
    const counts = countsOf(emailKey, visitor, known);
    await this.attempts.begin(counts);
    const kept = user?.status === 'active' ? user.passwordHash : null;
    if (!(await passwordFits(password, kept)) || !user || kept === null) {
      throw new WrongCredentialsError();
    }
    const renewed = isOutdated(kept) ? await hashPassword(password) : kept;
    return this.units.run(async () => {
      await this.users.hold(user.id);
      const now = await this.users.find(user.id);
      // meanwhile the password may have been changed, or the user disabled
      if (now?.status !== 'active' || now.passwordHash !== kept) throw new WrongCredentialsError();
      if (renewed !== kept) await this.users.update(user.id, { passwordHash: renewed });
      await this.attempts.forgive(counts);
      return { user: now, cookie: await this.sessions.open(user.id, visitor) };
    });
  }
}

/**
 * What counts an attempt. A browser or a place from which the account's owner signed in lately has a count of its own,
 * which nobody elsewhere can fill; a strange one is counted with all other strange ones too.
 */
function countsOf(
  account: string,
  { address, cookie }: Visitor,
  known: 'browser' | 'place' | null,
): Count[] {
  const own = { most: MOST_PER_ACCOUNT_AND_PLACE, shared: false };
  if (known === 'browser') return [{ of: ['browser', account, cookie!], ...own }];
  const place = networkOf(address);
  const here = { of: ['account', account, place], ...own };
  if (known === 'place') return [here];
  return [
    here,
    { of: ['place', place], most: MOST_PER_PLACE, shared: true },
    { of: ['elsewhere', account], most: MOST_PER_ACCOUNT_FROM_ELSEWHERE, shared: true },
  ];
}
