import { Injectable, Logger } from '@nestjs/common';
import type { EmailAddress } from '../../../kernel/address';
import { Clock } from '../../../kernel/clock';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { PublicUrl } from '../../../kernel/public-url';
import { InboundMails } from '../../../mail/inbound/inbound-mails.repository';
import { OwnAddresses } from '../../../mail/inbound/own-addresses';
import { formatMoment, type Locale } from '../../../mail/locale';
import { Outbox, type Letter } from '../../../mail/outbox';
import type { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import { maskedStatusLinks } from '../../letters/status-links';
import type { ApplicationFile } from '../../record/application-file.repository';
import { SYSTEM } from '../../record/chronicle';
import type { TermedHistory } from '../../record/history';
import { firstOf } from './paragraphs';

/** What may stand in a header of ours: another's Message-ID is anybody's to write. */
const MESSAGE_ID = /^[\w.!#$%&'*+/=?^`{|}~-]{1,120}@[\w.-]{1,120}$/;

/** Of a mail, as much as somebody reads in their mailbox: all of it stands in Lupaus. */
const MOST = { characters: 20_000, paragraphs: 200 };

/** The mails by which candidates' words go to the one who answers. */
@Injectable()
export class ForwardedLetters {
  private readonly logger = new Logger('inbound');

  constructor(
    private readonly addresses: OwnAddresses,
    private readonly mails: InboundMails,
    private readonly outbox: Outbox,
    private readonly url: PublicUrl,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a candidate's mail on its way to the owner. In a unit.
   * @param isVerified it came from the candidate's address; else the letter says from where
   * @param due by when an answer is promised
   */
  async write(
    mail: InboundMail,
    isVerified: boolean,
    { candidate, job, owner }: ApplicationFile,
    { calendar }: TermedHistory,
    due: Instant | null,
  ): Promise<void> {
    const address = this.addresses.answerTo(mail.id);
    // nothing that is answered here would come back to us
    if (address === null) return;
    const files = await this.mails.filesOf(mail.id);
    const locale = owner.locale as Locale;
    const zone = owner.timezone ?? calendar.zone.name;
    const { messageId } = mail;
    const letter: Letter & { template: 'reply-forwarded' } = {
      ...{ id: newId(this.clock.now()), template: 'reply-forwarded', locale },
      variables: {
        ...{ name: owner.name, candidate: candidate.name, job: job.title },
        subject: mail.subject === '' ? job.title : maskedStatusLinks(mail.subject),
        // what it quotes of ours holds the candidate's own link
        ...firstOf(maskedStatusLinks(mail.text), MOST),
        stranger: isVerified ? null : mail.fromAddress,
        files: files.map(({ name }) => name),
        due: due === null ? null : formatMoment(due, zone, locale),
        link: this.url.to(),
      },
      // to staff: it tells the candidate nothing
      ...{ about: null, purposes: [], automated: true, due: null, author: SYSTEM },
      ...{ senderName: candidate.name, replyTo: { name: candidate.name, address } },
      references: messageId !== null && MESSAGE_ID.test(messageId) ? [messageId] : [],
      to: { name: owner.name, address: owner.email as EmailAddress },
    };
    const wordless = {
      ...letter,
      variables: { ...letter.variables, paragraphs: [], isCut: true },
    };
    for (const one of [letter, wordless]) {
      if (!(await this.canBeWritten(one))) continue;
      await this.outbox.put(one);
      return;
    }
  }

  /** Asked before it is put: what fails there takes the whole unit with it, and the candidate's words are in that. */
  private async canBeWritten(letter: Letter): Promise<boolean> {
    try {
      await this.outbox.textOf(letter);
      return true;
    } catch (error) {
      // the kind of error only: its words may hold the mail's
      const kind = error instanceof Error ? error.name : 'unknown';
      this.logger.warn(`a mail is not forwarded with its words (${kind})`);
      return false;
    }
  }
}
