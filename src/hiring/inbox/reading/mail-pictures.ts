import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { MailReader, UnreadableError } from '../../../mail/inbound/reading/mail-reader';
import { Inbox } from '../inbox';

const PATIENCE_MS = 5_000;

/** The HTML parts of mails that came in. Whoever shows one must let it load nothing and run nothing. */
@Injectable()
export class MailPictures {
  constructor(
    private readonly inbox: Inbox,
    private readonly reader: MailReader,
  ) {}

  /**
   * @throws ForbiddenError for a mail that holds a private address of somebody else
   * @throws NotFoundError for one that the caller does not see
   * @returns null for one that has none, or cannot be read
   */
  async of(id: string, caller: Caller): Promise<string | null> {
    const { bytes } = await this.inbox.raw(id, caller);
    try {
      return (await this.reader.read(bytes, null, PATIENCE_MS)).html;
    } catch (error) {
      if (error instanceof UnreadableError) return null;
      throw error;
    }
  }
}
