import { Inject, Injectable } from '@nestjs/common';
import { InboundMails } from '../../mail/inbound/inbound-mails.repository';
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
    private readonly arrived: InboundMails,
  ) {}

  /** The tokens of ours in the addresses that a mail was handed over for. */
  tokensIn({ recipients }: InboundMail): Token[] {
    return this.tokensOf(recipients);
  }

  tokensOf(addresses: readonly string[]): Token[] {
    return addresses.flatMap((recipient) => {
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

  /** The application of the nearest mail that another one answers, be it of ours or one that came in. */
  async byThread({ answers }: ReadMail): Promise<Application | null> {
    for (const answered of answers) {
      const about = (await this.aboutWritten(answered)) ?? (await this.arrived.aboutOf(answered));
      const application = about && (await this.senders.application(about));
      if (application) return application;
    }
    return null;
  }

  /** Why `of` found none, for people. */
  async whyNone({ from }: ReadMail): Promise<string> {
    const { length } = await this.senders.applicationsOf(from?.address ?? '');
    return length > 1
      ? `Its sender has ${length} applications; say which one it is about.`
      : 'It matches no application.';
  }

  private async bySender(from: string): Promise<Application | null> {
    return theOneOf(await this.senders.applicationsOf(from));
  }

  /** Of a mail of ours, by the id that it was sent with: the domain in it may have been another then. */
  private async aboutWritten(messageId: string): Promise<string | null> {
    const mail = await this.outbox.find(messageId.slice(0, messageId.indexOf('@')));
    return mail?.mime.includes(`<${messageId}>`) ? mail.about : null;
  }

  private async aboutOf(message: string): Promise<string | null> {
    return (await this.outbox.find(message))?.about ?? null;
  }
}

/** Of one person's applications the one that is active; where none is, the one and only; null when it is not clear. */
export function theOneOf(applications: readonly Application[]): Application | null {
  const active = applications.filter(({ status }) => status === 'active');
  const [first, ...others] = active.length > 0 ? active : applications;
  return others.length === 0 ? (first ?? null) : null;
}
