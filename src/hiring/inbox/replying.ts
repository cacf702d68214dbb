import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Replies } from '../../journey/inbound/replies';
import { Senders } from '../../journey/inbound/senders.repository';
import type { Verdict } from '../../journey/inbound/verdict';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { InboundMail } from '../../store/entities/mail/inbound-mail.entity';
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
  ) {}

  /** @throws NotFoundError for an application that the caller does not see */
  async file(mail: InboundMail, id: string, caller: Caller): Promise<Verdict> {
    const application = await this.desk.find(id, caller);
    const isVerified = await this.senders.isCandidate(mail.fromAddress ?? '', application);
    return this.replies.file(mail, application, isVerified, caller.id);
  }

  /** The question was not this candidate's; where it is answered or waived already nothing is owed. In a unit. */
  async drop({ id, about }: InboundMail, caller: Caller): Promise<void> {
    const application = about as ApplicationId;
    await this.desk.hold(application);
    await this.waivers.drop(id, application, caller.id);
  }
}
