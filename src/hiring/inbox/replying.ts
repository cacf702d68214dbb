import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Replies } from '../../journey/inbound/replies';
import { Senders } from '../../journey/inbound/senders.repository';
import type { Verdict } from '../../journey/inbound/verdict';
import { Tasks } from '../../journey/letters/tasks.repository';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { NO_RECEIPT, type Receipt } from '../../mail/inbound/inbound-mails.repository';
import { Outbox } from '../../mail/outbox';
import type { InboundMail } from '../../store/entities/mail/inbound-mail.entity';
import type { MessageId } from '../../store/entities/mail/message.entity';
import { Desk } from '../applications/desk';
import { Waivers } from '../verbs/heard/waivers';

/** What an assignment does to an application, and what undoes it. */
@Injectable()
export class Replying {
  constructor(
    private readonly desk: Desk,
    private readonly senders: Senders,
    private readonly replies: Replies,
    private readonly waivers: Waivers,
    private readonly outbox: Outbox,
    private readonly tasks: Tasks,
  ) {}

  /** @throws NotFoundError for an application that the caller does not see */
  async file(mail: InboundMail, id: string, caller: Caller): Promise<Verdict> {
    const application = await this.desk.find(id, caller);
    const isVerified = await this.senders.isCandidate(mail.fromAddress ?? '', application);
    return this.replies.file(mail, application, isVerified, caller.id);
  }

  /**
   * The question was not this candidate's; where it is answered or waived already nothing is owed. What followed and
   * waits is taken back. In a unit.
   * @returns the receipt that has left all the same
   */
  async drop(mail: InboundMail, caller: Caller): Promise<Receipt> {
    const application = mail.about as ApplicationId;
    await this.desk.hold(application);
    await this.waivers.drop(mail.id, application, caller.id);
    await this.replies.takeBack(mail);
    const { receipt, receiptedFor, receiptedAt } = mail;
    const left = { receipt, receiptedFor, receiptedAt };
    return (await this.isTakenBack(application, receipt)) ? NO_RECEIPT : left;
  }

  /** @returns false when it has left, or the call was made */
  private async isTakenBack(application: ApplicationId, receipt: string | null): Promise<boolean> {
    if (receipt === null) return true;
    const message = receipt as MessageId;
    const isCall = await this.tasks.takeBack(application, message);
    return (await this.outbox.cancel(message)) || isCall;
  }
}
