import { Injectable } from '@nestjs/common';
import { Users } from '../accounts/users';
import type { EmailAddress } from '../mail/address';
import { formatMoment, type Locale } from '../mail/locale';
import { Outbox } from '../mail/outbox';
import { Templates } from '../mail/templates';
import type { Purpose } from '../sla/policy/purpose';
import type { ApplicationId } from '../store/entities/application.entity';
import type { MessageId } from '../store/entities/message.entity';
import { LATEST } from '../kernel/instant';
import { Addressees } from './addressee.repository';
import type { TermedHistory } from './history';

/** The mail that says: your application is here, this person answers, by then. */
@Injectable()
export class Receipt {
  constructor(
    private readonly addressees: Addressees,
    private readonly users: Users,
    private readonly templates: Templates,
    private readonly outbox: Outbox,
  ) {}

  /** Loads what writing in a unit must not wait for. */
  prepare(): Promise<void> {
    return this.templates.prepare();
  }

  /**
   * Puts the receipt into the outbox, in the caller's unit.
   * @returns the message's id; null for a candidate without an e-mail address
   */
  async write(application: ApplicationId, termed: TermedHistory): Promise<MessageId | null> {
    const { candidate, jobTitle } = await this.addressees.of(application);
    if (candidate.email === null) return null;
    const locale = candidate.locale as Locale;
    const { history, calendar } = termed;
    const answer = history.commitments.find(({ rule }) => rule.key === 'first_answer');
    const answerer = await this.users.nameOf(history.owners.at(LATEST));
    return this.outbox.put({
      template: 'receipt',
      locale,
      variables: {
        candidate: candidate.name,
        job: jobTitle,
        answerer,
        due: answer ? formatMoment(answer.dueAt, calendar.zone.name, locale) : null,
      },
      about: application,
      purposes: ['acknowledgement'] satisfies Purpose[],
      automated: true,
      to: { name: candidate.name, address: candidate.email as EmailAddress },
      senderName: answerer,
    });
  }
}
