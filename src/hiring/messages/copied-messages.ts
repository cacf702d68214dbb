import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { CopiedMails } from '../../journey/inbound/elsewhere/copied-mails';
import { maskedStatusLinks } from '../../journey/letters/status-links';
import { parseAddress } from '../../kernel/address';
import { formatInstant } from '../../kernel/instant';
import { InboundMails } from '../../mail/inbound/inbound-mails.repository';
import { Desk } from '../applications/desk';
import type { WholeMessageView } from './message.view';

const NO_ANSWER =
  'It was sent from its author’s own mailbox and a copy of it came to Lupaus; no mail server told Lupaus that it took it.';

/** Mails to candidates of which Lupaus has a copy only. */
@Injectable()
export class CopiedMessages {
  constructor(
    private readonly mails: InboundMails,
    private readonly copied: CopiedMails,
    private readonly users: Users,
    private readonly desk: Desk,
  ) {}

  /**
   * A copy as the message that it stands for.
   * @returns null when no copy that counts has that id
   * @throws NotFoundError when it is about an application that the caller does not see
   */
  async find(id: string, caller: Caller): Promise<WholeMessageView | null> {
    const mail = await this.mails.find(id);
    if (mail?.kind !== 'copy' || mail.about === null) return null;
    const application = await this.desk.find(mail.about, caller);
    const copy = (await this.copied.of(application)).find((one) => one.mail.id === mail.id);
    if (!copy || copy.purposes.length === 0) return null;
    const { subject, addressees } = mail;
    const text = maskedStatusLinks(mail.text);
    const at = formatInstant(copy.at);
    return {
      ...{ id, application: application.id, purposes: copy.purposes, automated: false },
      ...{ author: await this.authorOf(mail.fromAddress), recipient: addressees.join(', ') },
      ...{ subject, text, status: 'delivered', attempts: 0, uncertain: 0, evidence: 'copy' },
      ...{ answer: null, answerInWords: NO_ANSWER, createdAt: at, deliveredAt: at },
      ...{ nextAttemptAt: null, undoUntil: null, expiresAt: null, due: null, reports: [] },
    };
  }

  private async authorOf(from: string | null): Promise<string> {
    const address = parseAddress(from ?? '');
    return (address && (await this.users.byAddress(address))?.id) ?? '';
  }
}
