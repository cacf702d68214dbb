import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { firstRunOf } from '../../hiring/organisation/first-run-steps';
import {
  Organisations,
  type OrganisationState,
} from '../../hiring/organisation/organisations.repository';
import { Standing } from '../../hiring/today/standing.repository';
import { Clock } from '../../kernel/clock';
import { MailTrouble, type Trouble } from '../../mail/sending/mail-trouble';
import type { Role } from '../../store/entities/accounts/user.entity';
import { Mailbox } from '../mailbox/mailbox';
import { localeOf } from '../words/words';
import type { Reader } from './reader';

/** What stands round every page of somebody who is signed in. */
export interface Frame {
  reader: Reader;
  who: { id: string; name: string; role: Role };
  company: string;
  /** Whether single keys do anything for them. */
  hasKeys: boolean;
  /** What waits: theirs that are late, and mails that matched nobody. */
  waiting: { late: number; inbox: number };
  /** Why mail does not leave, for those who look after that. */
  trouble: Trouble | null;
  /** True while no mail leaves this machine. */
  hasMailbox: boolean;
  /** True while invented people are among the real ones. */
  hasDemo: boolean;
  /** How far the first set-up has come, for those who do it, until it is done or put away. */
  firstRun: { done: number; of: number } | null;
}

/** Finds out what stands round a page. */
@Injectable()
export class Frames {
  constructor(
    private readonly users: Users,
    private readonly organisations: Organisations,
    private readonly standing: Standing,
    private readonly trouble: MailTrouble,
    private readonly mailbox: Mailbox,
    private readonly clock: Clock,
  ) {}

  async of(caller: Caller): Promise<Frame> {
    const { id, name, role, locale, timezone, keys } = await this.users.of(caller.id);
    const organisation = await this.organisations.the();
    const now = this.clock.now();
    return {
      reader: { locale: localeOf(locale), zone: timezone ?? organisation.timezone, now },
      who: { id, name, role },
      hasKeys: keys !== 'off',
      company: organisation.name,
      waiting: await this.standing.waiting(caller, now),
      trouble: seesAll(caller) ? await this.trouble.look() : null,
      hasMailbox: this.mailbox.isOpen,
      hasDemo: await this.organisations.hasDemo(),
      firstRun: seesAll(caller) ? progressOf(organisation) : null,
    };
  }
}

function progressOf(organisation: OrganisationState): Frame['firstRun'] {
  const { done, of, isPutAway } = firstRunOf(organisation);
  return isPutAway || done === of ? null : { done, of };
}
