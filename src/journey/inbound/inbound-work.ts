import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { Instant } from '../../kernel/instant';
import { InboundMails } from '../../mail/inbound/inbound-mails.repository';
import {
  MailReader,
  ReadingEndedError,
  UnreadableError,
} from '../../mail/inbound/reading/mail-reader';
import type { ReadMail } from '../../mail/inbound/reading/read-mail';
import type { InboundMail } from '../../store/entities/mail/inbound-mail.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Filing } from './filing';
import { waiting } from './verdict';

/** Longer than a mail may take to be read. */
const LEASE_MS = 120_000;
const AGAIN_MS = 10_000;
/** A mail whose reading began so often and never ended ends the process: a person looks at it. */
const MOST_ATTEMPTS = 3;

/** Reads what came in, one mail after the other. */
@Injectable()
export class InboundWork {
  private readonly logger = new Logger('inbound');

  constructor(
    private readonly units: UnitOfWork,
    private readonly mails: InboundMails,
    private readonly reader: MailReader,
    private readonly filing: Filing,
    private readonly clock: Clock,
  ) {}

  /** Reads and files the next mail. @returns false when none waits */
  async next(): Promise<boolean> {
    const now = this.clock.now();
    // most of the time there is nothing: no need for the write lock
    if (!(await this.mails.anyReceived(now))) return false;
    const until = (now + LEASE_MS) as Instant;
    const mail = await this.units.run(() => this.mails.claim(now, until));
    if (!mail) return false;
    const read = await this.read(mail);
    if (read === null) {
      await this.units.run(() => this.putOff(mail));
      return true;
    }
    await this.units.run(async () => {
      // not beside somebody who decides about it, nor who took it up because our time had run out
      await this.units.lock(`inbound/${mail.id}`);
      if (!(await this.mails.isMine(mail))) return;
      if (typeof read === 'string') await this.mails.change(mail.id, waiting(read));
      else await this.filing.file(mail, read);
    });
    return true;
  }

  /** Lets those that wait behind it go first. In a unit. */
  private async putOff(mail: InboundMail): Promise<void> {
    if (!(await this.mails.isMine(mail))) return;
    const claimedUntil = (this.clock.now() + AGAIN_MS) as Instant;
    await this.mails.change(mail.id, { claimedUntil });
  }

  /** @returns the mail, why it cannot be read, or null when it is to be tried again */
  private async read(mail: InboundMail): Promise<ReadMail | string | null> {
    if (mail.attempts > MOST_ATTEMPTS) {
      return 'It could not be read: something in it ends the reading. It stands here as it came.';
    }
    try {
      return await this.reader.read(await this.mails.rawOf(mail.id), mail.sender);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      this.logger.warn(`mail ${mail.id} cannot be read (${error.message})`);
      if (error instanceof ReadingEndedError && mail.attempts < MOST_ATTEMPTS) return null;
      return `It could not be read (${error.message}). It stands here as it came.`;
    }
  }
}
