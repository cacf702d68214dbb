import { Injectable, Logger } from '@nestjs/common';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { InboundMails, NO_CONTENT } from '../../../mail/inbound/inbound-mails.repository';
import type { DeliveryReport } from '../../../mail/inbound/reading/read-mail';
import { Outbox } from '../../../mail/outbox';
import { bounceClassOf } from '../../../mail/returned/bounce-class';
import { DeliveryNotices } from '../../../mail/returned/delivery-notices.repository';
import type { DeliveryNotice } from '../../../store/entities/mail/delivery-notice.entity';
import type { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import type { Message } from '../../../store/entities/mail/message.entity';
import { keyOf } from '../address-key';
import { noted, quarantined, type Verdict } from '../verdict';
import { Alarm } from './alarm';
import { entryFor, type Entry } from './entry';
import { Failures } from './failures';
import { HandOvers } from './hand-overs';

/**
 * Reports of mail servers about mails of ours (RFC 3464). One counts only when it came to the address that only this
 * message had, and names the recipient of this message: everything else in it anybody can write.
 */
@Injectable()
export class Reports {
  private readonly logger = new Logger('inbound');

  constructor(
    private readonly outbox: Outbox,
    private readonly mails: InboundMails,
    private readonly notices: DeliveryNotices,
    private readonly alarm: Alarm,
    private readonly handOvers: HandOvers,
    private readonly failures: Failures,
  ) {}

  /**
   * Files a report. In a unit.
   * @param id the message that the token of the address names
   */
  async file(mail: InboundMail, report: DeliveryReport, id: string): Promise<Verdict> {
    const named = await this.outbox.find(id);
    if (!named) return refused('It reports about a mail that is not there.');
    if (named.recipient === '') return this.forget(mail);
    const entry = entryFor(report, named.recipient);
    if (!entry) return refused('It reports about another recipient than the mail had.');
    const { action } = entry;
    if (action === null) return refused('It does not say what became of the mail.');
    await this.failures.hold(named);
    // as it is now that nobody else decides about it
    const message = (await this.outbox.find(id))!;
    if (!wasOut(message)) return refused('It reports about a mail that never left.');
    const before = await this.notices.of([message.id]);
    if (await this.isRepeated(mail, { ...entry, action }, before)) {
      const why = 'The same was reported before.';
      // what may have gone out twice comes back twice, and nobody played anything again
      return message.uncertain > 0 ? noted(why, 'report', message.about) : refused(why);
    }
    // a machine's clock may be set back meanwhile, but nothing comes back before it was taken
    const { createdAt, deliveredAt } = message;
    const at = Math.max(mail.receivedAt, createdAt, deliveredAt ?? 0) as Instant;
    const notice: DeliveryNotice = {
      ...{
        id: newId(at),
        message: message.id,
        mail: mail.id,
        recipient: keyOf(message.recipient)!,
      },
      ...{ ...entry, action, bounce: action === 'failed' ? bounceClassOf(entry.code) : null, at },
    };
    if (notice.bounce === 'ours') await this.alarm.raise(notice);
    await this.notices.add(notice);
    if (message.about === null) return this.noteStaff(notice);
    if (message.status !== 'delivered') await this.handOvers.prove(message, at);
    if (action === 'failed') await this.failures.follow(message, notice);
    const { about } = message;
    return { status: 'filed', kind: 'report', about, isVerified: false, why: null };
  }

  /** The report of a mail to somebody who was erased since would bring their address back. */
  private async forget(mail: InboundMail): Promise<Verdict> {
    await this.mails.forget(mail.id);
    const why = 'It reports about a mail to somebody who was erased.';
    return { ...noted(why, 'report'), ...NO_CONTENT };
  }

  /**
   * A mail fails once: it may have gone out twice, and each copy come back. A report that is played again has the same
   * Message-ID or says the same.
   */
  private async isRepeated(
    mail: InboundMail,
    { action, code, diagnostic }: Entry,
    before: readonly DeliveryNotice[],
  ): Promise<boolean> {
    const same = before.some(
      (one) =>
        one.action === action &&
        (action === 'failed' || (one.code === code && one.diagnostic === diagnostic)),
    );
    return same || this.mails.isRepeated(mail, { among: before.map((one) => one.mail) });
  }

  /** Mail to staff: an administrator sees it among the messages; no address is given up because of it. */
  private noteStaff({ action, code, message }: DeliveryNotice): Verdict {
    if (action === 'failed') {
      this.logger.warn(`a mail to staff came back (message ${message}, ${code || 'no code'})`);
    }
    return noted('It reports about a mail to staff.', 'report');
  }
}

function refused(why: string): Verdict {
  return quarantined(why, 'report');
}

/** The mail server has it, or may have it. What waits, was refused or taken back before it left cannot come back. */
function wasOut({ status, uncertain }: Message): boolean {
  return status === 'delivered' || status === 'sending' || uncertain > 0;
}
