import { Inject, Injectable } from '@nestjs/common';
import type { ReadMail } from '../../mail/inbound/reading/read-mail';
import { MAIL_SETTINGS, type MailSettings } from '../../mail/mail.settings';
import { Outbox } from '../../mail/outbox';
import { MailTokens, type Token } from '../../mail/tokens';
import type { Application } from '../../store/entities/hiring/application.entity';
import type { InboundMail } from '../../store/entities/mail/inbound-mail.entity';
import { Senders } from './senders.repository';

/** The application that a mail is about. */
export interface Match {
  application: Application;
  /** The sender's address is the candidate's. */
  isVerified: boolean;
}

/** Finds what a mail is about: by the token in the address, the mail it answers, at last by who sent it. */
@Injectable()
export class Matching {
  constructor(
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
    private readonly tokens: MailTokens,
    private readonly outbox: Outbox,
    private readonly senders: Senders,
  ) {}

  /** The tokens of ours in the addresses that a mail was handed over for. */
  tokensIn({ recipients }: InboundMail): Token[] {
    return recipients.flatMap((recipient) => {
      const at = recipient.lastIndexOf('@');
      const isHere = recipient.slice(at + 1).toLowerCase() === this.settings.answersTo;
      const token = isHere ? this.tokens.read(recipient.slice(0, at)) : null;
      return token ? [token] : [];
    });
  }

  /** @returns null when it matches none, or several that cannot be told apart */
  async of(mail: InboundMail, read: ReadMail): Promise<Match | null> {
    const named = (await this.byToken(mail)) ?? (await this.byThread(read));
    const from = read.from?.address ?? '';
    if (named) {
      return { application: named, isVerified: await this.senders.isCandidate(from, named) };
    }
    const application = await this.bySender(from);
    return application && { application, isVerified: true };
  }

  private async byToken(mail: InboundMail): Promise<Application | null> {
    for (const { kind, id } of this.tokensIn(mail)) {
      const about = kind === 'reply' ? id : kind === 'bounce' ? await this.aboutOf(id) : null;
      const application = about && (await this.senders.application(about));
      if (application) return application;
    }
    return null;
  }

  private async byThread({ answers }: ReadMail): Promise<Application | null> {
    for (const answered of answers) {
      const [id = '', domain] = answered.split('@');
      if (domain !== this.settings.domain) continue;
      const about = await this.aboutOf(id);
      const application = about && (await this.senders.application(about));
      if (application) return application;
    }
    return null;
  }

  /** The one that is active; where none is, the one and only. */
  private async bySender(from: string): Promise<Application | null> {
    const all = await this.senders.applicationsOf(from);
    const active = all.filter(({ status }) => status === 'active');
    const [first, ...others] = active.length > 0 ? active : all;
    return others.length === 0 ? (first ?? null) : null;
  }

  private async aboutOf(message: string): Promise<string | null> {
    return (await this.outbox.find(message))?.about ?? null;
  }
}
