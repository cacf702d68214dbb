import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { simpleParser, type ParsedMail } from 'mailparser';
import { NotFoundError } from '../../kernel/errors';
import { EmbeddedMailbox } from '../../mail/embedded-mailbox';
import { MAIL_SETTINGS, type MailSettings } from '../../mail/mail.settings';

/** A mail as a list shows it. */
export interface Entry {
  /** The file's, without its ending. */
  name: string;
  mail: ParsedMail;
}

/** Enough for the headers of every mail that we write. */
const HEAD_BYTES = 16_384;
/** A ULID: no dot, no slash, nothing that leads out of the folder. */
const NAME = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const ENDING = '.eml';
/** Neither turned into text nor into links: a mail of many nested elements would make the parser throw. */
const PARSING = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
};

/** What the embedded mailbox holds. There is none where mail leaves by a mail server. */
@Injectable()
export class Mailbox {
  constructor(
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
    private readonly embedded: EmbeddedMailbox,
  ) {}

  /**
   * The newest mails first.
   * @param before only those that came before the one of that name
   * @throws NotFoundError where SMTP_URL is set
   */
  async list(limit: number, before?: string): Promise<{ entries: Entry[]; hasMore: boolean }> {
    const all = (await this.names()).sort().reverse();
    const wanted = before === undefined ? all : all.filter((name) => name < before);
    const entries: Entry[] = [];
    for (const name of wanted.slice(0, limit)) {
      entries.push({ name, mail: await simpleParser(await this.headOf(name), PARSING) });
    }
    return { entries, hasMore: wanted.length > limit };
  }

  /** One mail, read. @throws NotFoundError when there is none of that name, or SMTP_URL is set */
  async read(name: string): Promise<ParsedMail> {
    return simpleParser(await this.bytesOf(name), PARSING);
  }

  /** One mail as it came. @throws NotFoundError as above */
  async bytesOf(name: string): Promise<Buffer> {
    this.assertOpen();
    if (!NAME.test(name)) throw new NoSuchMail();
    try {
      return await readFile(this.fileOf(name));
    } catch (error) {
      throw isMissing(error) ? new NoSuchMail() : error;
    }
  }

  private async headOf(name: string): Promise<Buffer> {
    const file = await open(this.fileOf(name));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      const head = buffer.subarray(0, bytesRead);
      const end = head.indexOf('\r\n\r\n');
      return end < 0 ? head : head.subarray(0, end + 4);
    } finally {
      await file.close();
    }
  }

  private async names(): Promise<string[]> {
    this.assertOpen();
    try {
      const files = await readdir(this.embedded.folder);
      const mails = files.filter((file) => file.endsWith(ENDING));
      return mails.map((file) => file.slice(0, -ENDING.length)).filter((name) => NAME.test(name));
    } catch (error) {
      // nothing has been sent yet
      if (isMissing(error)) return [];
      throw error;
    }
  }

  private fileOf(name: string): string {
    return join(this.embedded.folder, name + ENDING);
  }

  private assertOpen(): void {
    if (this.settings.smtpUrl === null) return;
    throw new NotFoundError('There is no mailbox here: mail leaves by the server of SMTP_URL.');
  }
}

class NoSuchMail extends NotFoundError {
  constructor() {
    super('There is no mail of that name in the mailbox.');
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
