import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { pageOf, readCursor, type Page } from '../../forms/cursor';
import { PAGE } from '../../forms/page.form';
import { Senders } from '../../journey/inbound/senders.repository';
import { ForbiddenError, NotFoundError } from '../../kernel/errors';
import { InboundMails } from '../../mail/inbound/inbound-mails.repository';
import { MailReader, UnreadableError } from '../../mail/inbound/reading/mail-reader';
import type { InboundMail } from '../../store/entities/mail/inbound-mail.entity';
import { Sight } from '../jobs/sight.repository';
import type { InboxForm } from './inbox.form';
import { InboxRepository } from './inbox.repository';
import { InboxMailView, type SuggestionView } from './inbox.view';
import { holdsLink, holdsMore, maskedFor } from './masking';

const PATIENCE_MS = 5_000;

/** A file as it is downloaded. */
export interface Download {
  name: string;
  bytes: Buffer;
}

/** Mail that came in: HR leads see all of it, recruiters what belongs to applications that they see. */
@Injectable()
export class Inbox {
  constructor(
    private readonly stored: InboxRepository,
    private readonly mails: InboundMails,
    private readonly senders: Senders,
    private readonly sight: Sight,
    private readonly reader: MailReader,
  ) {}

  /** Newest first. */
  async page(
    { cursor, limit = PAGE, ...wanted }: InboxForm,
    caller: Caller,
  ): Promise<Page<InboundMail>> {
    const [before] = readCursor(cursor, ['string']) ?? [];
    const jobs = await this.sight.jobsOf(caller);
    const rows = await this.stored.list({ ...wanted, jobs, before }, limit + 1);
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** @throws NotFoundError also for one that is there and not theirs */
  async find(id: string, caller: Caller): Promise<InboundMail> {
    const mail = await this.mails.find(id);
    if (mail && (await this.sees(mail, caller))) return mail;
    throw new NotFoundError('There is no mail with that id in the inbox.');
  }

  /**
   * One that the caller sees, or sent a copy of: whoever wrote it may say what it was for, also while nobody knows
   * which application it is about.
   * @throws NotFoundError
   */
  async findOwn(id: string, caller: Caller): Promise<InboundMail> {
    const mail = await this.mails.find(id);
    const isOwn = mail?.kind === 'copy' && (await this.isAuthor(mail, caller));
    return isOwn ? mail : this.find(id, caller);
  }

  async read(id: string, caller: Caller): Promise<InboxMailView> {
    const mail = await this.find(id, caller);
    const files = await this.mails.filesOf(mail.id);
    const suggestions = await this.suggestionsFor(mail, caller);
    return InboxMailView.whole(mail, files, suggestions, await this.maskingOf(mail, caller));
  }

  /**
   * The mail as it came.
   * @throws ForbiddenError for one that holds a private address of somebody else, or the way into a candidate's own
   * page: in its bytes they may stand anywhere
   */
  async raw(id: string, caller: Caller): Promise<Download> {
    const mail = await this.findOwn(id, caller);
    if (holdsMore(mail, await this.maskingOf(mail, caller))) {
      throw new ForbiddenError(
        'It holds an address or a link that is somebody else’s alone: it is not given out as it came.',
      );
    }
    const bytes = await this.mails.rawOf(mail.id);
    await this.assertNoLink(bytes);
    return { name: `${mail.id}.eml`, bytes };
  }

  /** @throws NotFoundError also for a file that was too large to be kept by itself */
  async file(id: string, file: string, caller: Caller): Promise<Download> {
    const mail = await this.findOwn(id, caller);
    const found = await this.mails.file(mail.id, file);
    if (found?.content == null) {
      throw new NotFoundError('There is no such file with this mail; the mail as it came has all.');
    }
    const bytes = Buffer.from(found.content, 'base64');
    await this.assertNoLink(bytes);
    return { name: found.name, bytes };
  }

  private async suggestionsFor(
    { fromAddress }: InboundMail,
    caller: Caller,
  ): Promise<SuggestionView[]> {
    const all = await this.senders.applicationsOf(fromAddress ?? '');
    const seen: SuggestionView[] = [];
    for (const { id, job, status } of all) {
      if (await this.sight.sees(caller, job)) seen.push({ application: id, job, status });
    }
    return seen;
  }

  /** What takes out of a mail what the caller is not to know. */
  async maskingOf(mail: InboundMail, caller: Caller): Promise<(text: string) => string> {
    return maskedFor(caller, await this.isAuthor(mail, caller));
  }

  private async isAuthor({ fromAddress }: InboundMail, { id }: Caller): Promise<boolean> {
    return (await this.senders.user(fromAddress ?? ''))?.id === id;
  }

  private async sees({ about }: InboundMail, caller: Caller): Promise<boolean> {
    if (seesAll(caller)) return true;
    const application = about === null ? null : await this.senders.application(about);
    return application !== null && this.sight.sees(caller, application.job);
  }

  private async assertNoLink(bytes: Buffer): Promise<void> {
    const read = await this.reader.read(bytes, null, PATIENCE_MS).catch((error: unknown) => {
      if (error instanceof UnreadableError) return null;
      throw error;
    });
    if (!holdsLink(bytes, read)) return;
    throw new ForbiddenError(
      'It holds the link to a candidate’s own page, which is theirs alone: it is not given out as it came.',
    );
  }
}
