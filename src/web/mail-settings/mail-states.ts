import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import type { EmailAddress } from '../../kernel/address';
import { MAIL_SETTINGS, type MailSettings } from '../../mail/mail.settings';
import { MailTrouble, type Trouble } from '../../mail/sending/mail-trouble';
import { TestMails, type TestAnswer } from '../../mail/sending/test-mails';
import type { Locale } from '../../mail/locale';
import { localeOf } from '../words/words';
import { testWords } from './test-words';

/** How mail leaves and comes in, as the environment has it; nothing secret. */
export interface MailState {
  /** Host and port of the relay, and whether a password is used; null for the embedded mailbox. */
  relay: { host: string; isSecure: boolean; signsIn: boolean } | null;
  from: { name: string; address: string };
  /** The domain whose mail reaches this service; null where only MAIL_FROM gets answers. */
  answersTo: string | null;
  inbound: { listener: string | null; imap: string | null };
  trouble: Trouble | null;
}

/** What the mail server said, and where the mail was to go. */
export interface TestedMail {
  answer: TestAnswer;
  to: string;
}

/** How mail leaves, for the settings and the first run. */
@Injectable()
export class MailStates {
  constructor(
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
    private readonly trouble: MailTrouble,
    private readonly mails: TestMails,
    private readonly users: Users,
  ) {}

  async look(): Promise<MailState> {
    const { smtpUrl, from, answersTo, inbound, imap } = this.settings;
    return {
      relay: smtpUrl === null ? null : relayOf(new URL(smtpUrl)),
      from: { name: from.name, address: from.address },
      answersTo,
      inbound: {
        listener: inbound === null ? null : `${inbound.host}:${inbound.port}`,
        imap: imap === null ? null : `${imap.host}:${imap.port}`,
      },
      trouble: await this.trouble.look(),
    };
  }

  /** Sends a mail to the one who asks, in their language, and waits for what the mail server says. */
  async test({ id }: Caller): Promise<TestedMail> {
    const { name, email, locale } = await this.users.of(id);
    const language: Locale = localeOf(locale);
    const to = { name, address: email as EmailAddress };
    return { answer: await this.mails.send(to, testWords(language)), to: email };
  }
}

function relayOf({ hostname, port, protocol, username }: URL): NonNullable<MailState['relay']> {
  const isSecure = protocol === 'smtps:';
  // as nodemailer does
  const at = port === '' ? (isSecure ? '465' : '587') : port;
  return { host: `${hostname}:${at}`, isSecure, signsIn: username !== '' };
}
