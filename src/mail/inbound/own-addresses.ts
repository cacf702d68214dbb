import { Inject, Injectable } from '@nestjs/common';
import type { EmailAddress } from '../../kernel/address';
import { MAIL_SETTINGS, type MailSettings } from '../mail.settings';
import { MailTokens } from '../tokens';

/** The addresses of this service that staff write to; there are none where MAIL_DOMAIN is not set. */
@Injectable()
export class OwnAddresses {
  constructor(
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
    private readonly tokens: MailTokens,
  ) {}

  /** Where a user sends a copy of what they write to a candidate elsewhere. Theirs alone to know. */
  copyOf(user: string): EmailAddress | null {
    return this.at(this.tokens.copyTo(user));
  }

  /** Where an answer to a forwarded mail goes. @param mail the id of the mail that came in */
  answerTo(mail: string): EmailAddress | null {
    return this.at(this.tokens.forwardTo(mail));
  }

  private at(localPart: string): EmailAddress | null {
    const { answersTo } = this.settings;
    return answersTo === null ? null : (`${localPart}@${answersTo}` as EmailAddress);
  }
}
