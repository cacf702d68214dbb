import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids';
import { InboundMails } from '../../mail/inbound/inbound-mails.repository';
import { NO_SENDER } from '../../mail/inbound/reading/automatic';
import type { ReadFile, ReadMail } from '../../mail/inbound/reading/read-mail';
import type { Attachment } from '../../store/entities/mail/attachment.entity';
import type { InboundMail } from '../../store/entities/mail/inbound-mail.entity';
import { Elsewhere } from './elsewhere/elsewhere';
import { Matching } from './matching';
import { Replies } from './replies';
import { Reports } from './reports/reports';
import { noted, quarantined, waiting, type Verdict } from './verdict';

/** Old mail servers write reports in words of their own, which is nothing to take a promise back for. */
const UNREAD_REPORT =
  'It came back to the address for reports, and holds none that can be read: see whether the mail arrived.';
/** So many are kept by name. */
const MOST_ADDRESSEES = 200;

/** Puts a mail that was read where it belongs. */
@Injectable()
export class Filing {
  constructor(
    private readonly mails: InboundMails,
    private readonly matching: Matching,
    private readonly replies: Replies,
    private readonly reports: Reports,
    private readonly elsewhere: Elsewhere,
  ) {}

  /** In a unit. */
  async file(mail: InboundMail, read: ReadMail): Promise<void> {
    const { messageId, from, subject, text, fullText } = read;
    const content = {
      ...{ messageId, subject, text, fullText },
      ...{ fromAddress: from?.address ?? null, fromName: from?.name ?? '' },
      addressees: read.to.slice(0, MOST_ADDRESSEES),
    };
    Object.assign(mail, content);
    await this.mails.addFiles(read.files.map((file, position) => rowOf(mail, file, position)));
    const verdict = await this.decide(mail, read);
    await this.mails.change(mail.id, { ...content, ...verdict });
  }

  private async decide(mail: InboundMail, read: ReadMail): Promise<Verdict> {
    const tokens = this.matching.tokensIn(mail);
    const bounced = tokens.find(({ kind }) => kind === 'bounce');
    if (read.report) {
      return bounced
        ? this.reports.file(mail, read.report, bounced.id)
        : quarantined('It reports about a mail without the token of one of ours.', 'report');
    }
    const match = await this.matching.of(mail, read);
    if (bounced && read.automatic === NO_SENDER) {
      return waiting(UNREAD_REPORT, 'report', match?.application.id);
    }
    if (read.automatic !== null) {
      const why = `Written by no person: ${read.automatic}.`;
      return noted(why, 'automatic', match?.application.id ?? null);
    }
    const elsewhere = await this.elsewhere.file({ mail, read, tokens, match });
    if (elsewhere) return elsewhere;
    if (!match) return waiting(await this.matching.whyNone(read));
    return this.replies.file(mail, match.application, match.isVerified);
  }
}

function rowOf(
  { id: mail, receivedAt }: InboundMail,
  file: ReadFile,
  position: number,
): Attachment {
  const { name, type, size, content } = file;
  const encoded = content && Buffer.from(content).toString('base64');
  return { id: newId(receivedAt), mail, position, name, type, size, content: encoded };
}
