import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import { ForbiddenError, InputError, NotFoundError } from '../../../kernel/errors';
import { parseInstant, type Instant } from '../../../kernel/instant';
import type { UserId } from '../../../store/entities/accounts/user.entity';
import type { AbsenceForm } from './absence.form';
import { AbsencesRepository } from './absences.repository';

/** An absence that may be: everybody in it is there. */
export interface Plan {
  user: UserId;
  delegate: UserId;
  from: Instant;
  to: Instant;
}

const DAY_MS = 86_400_000;
/** How long afterwards HR can enter one. */
const ENTERED_WITHIN_DAYS = 90;
const LONGEST_DAYS = 366;

/** What an absence must be. */
@Injectable()
export class Plans {
  constructor(
    private readonly users: Users,
    private readonly stored: AbsencesRepository,
  ) {}

  /** Whose absences somebody may look at and change. @throws ForbiddenError for a recruiter's of somebody else */
  async userOf(named: string, caller: Caller): Promise<UserId> {
    if (named === 'me' || named === caller.id) return caller.id;
    if (!seesAll(caller)) throw new ForbiddenError('You can enter your own absences only.');
    const user = (await this.users.all()).get(named);
    if (user) return user.id;
    throw new NotFoundError('There is no user with that id.');
  }

  /**
   * Reads a form. In a unit, so that nobody plans something else meanwhile.
   * @throws InputError for times that cannot be, and for a delegate who is away or stands in the chain already
   */
  async read(named: string, caller: Caller, form: AbsenceForm, now: Instant): Promise<Plan> {
    const user = await this.userOf(named, caller);
    const { from, to } = timesOf(form, now, seesAll(caller));
    const delegate = await this.users.named(form.delegate, 'delegate');
    if (delegate.status !== 'active') {
      throw new InputError('delegate: this user has not accepted the invitation yet', 'not_active');
    }
    if (delegate.id === user) {
      throw new InputError('delegate: nobody stands in for themselves', 'own_delegate');
    }
    const plan: Plan = { user, delegate: delegate.id, from, to };
    await this.assertNoChain(plan);
    return plan;
  }

  private async assertNoChain({ user, delegate, from, to }: Plan): Promise<void> {
    if (await this.stored.touching({ user }, from, to)) {
      throw new InputError('from: there is an absence at that time already', 'overlaps');
    }
    if (await this.stored.touching({ user: delegate }, from, to)) {
      throw new InputError('delegate: this user is away at that time too', 'delegate_absent');
    }
    if (await this.stored.touching({ delegate: user }, from, to)) {
      const sentence = 'from: this user stands in for somebody who is away at that time';
      throw new InputError(sentence, 'stands_in');
    }
  }
}

function timesOf(form: AbsenceForm, now: Instant, mayBePast: boolean) {
  const from = form.from === undefined ? now : parseInstant(form.from)!;
  const to = parseInstant(form.to)!;
  if (to <= from) throw new InputError('to must lie after from', 'ends_before_start');
  if (to - from > LONGEST_DAYS * DAY_MS) {
    throw new InputError('to must lie within a year of from', 'too_long');
  }
  if (from < now && !mayBePast) {
    throw new InputError('from must not lie in the past: HR enters one afterwards', 'in_past');
  }
  if (now - from > ENTERED_WITHIN_DAYS * DAY_MS) {
    throw new InputError(`from must lie at most ${ENTERED_WITHIN_DAYS} days back`, 'too_long_ago');
  }
  return { from, to };
}
