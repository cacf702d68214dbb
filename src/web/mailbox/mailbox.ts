import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { Caller } from '../../accounts/caller';
import { NotFoundError } from '../../kernel/errors';
import { EmbeddedMailbox } from '../../mail/embedded-mailbox';
import { MAIL_SETTINGS, type MailSettings } from '../../mail/mail.settings';
import { MailSight } from './mail-sight';

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
    private readonly sight: MailSight,
  ) {}

  /** False where mail leaves by SMTP_URL. */
  get isOpen(): boolean {
    return this.settings.smtpUrl === null;
  }

  /**
   * The newest mails that the caller may see first.
   * @param before only those that came before the one of that name
   * @throws NotFoundError where SMTP_URL is set
   */
  async list(
    caller: Caller,
    limit: number,
    before?: string,
  ): Promise<{ entries: Entry[]; hasMore: boolean }> {
    const all = (await this.names()).sort().reverse();
    const wanted = before === undefined ? all : all.filter((name) => name < before);
    const sees = await this.sight.of(caller);
    const entries: Entry[] = [];
    for (const name of wanted) {
      const head = await this.headOf(name).catch(goneMeanwhile);
      if (head === null) continue;
      const mail = await simpleParser(head, PARSING);
      if (!(await sees(mail))) continue;
      if (entries.length === limit) return { entries, hasMore: true };
      entries.push({ name, mail });
    }
    return { entries, hasMore: false };
  }

  /**
   * One mail, read.
   * @throws NotFoundError when there is none of that name, it is not for the caller, or SMTP_URL is set
   */
  async read(name: string, caller: Caller): Promise<ParsedMail> {
    return (await this.seen(name, caller)).mail;
  }

  /** One mail as it came. @throws NotFoundError as above */
  async bytesOf(name: string, caller: Caller): Promise<Buffer> {
    return (await this.seen(name, caller)).bytes;
  }

  private async seen(name: string, caller: Caller): Promise<{ bytes: Buffer; mail: ParsedMail }> {
    const bytes = await this.bytesIn(name);
    const mail = await simpleParser(bytes, PARSING);
    const sees = await this.sight.of(caller);
    if (!(await sees(mail))) throw new NoSuchMail();
    return { bytes, mail };
  }

  private async bytesIn(name: string): Promise<Buffer> {
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
    if (this.isOpen) return;
    throw new NotFoundError('There is no mailbox here: mail leaves by the server of SMTP_URL.');
  }
}

class NoSuchMail extends NotFoundError {
  constructor() {
    super('There is no mail of that name in the mailbox.');
  }
}

/** Whom it was for was erased since the names were read. */
function goneMeanwhile(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
