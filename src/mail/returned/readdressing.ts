import { Inject, Injectable } from '@nestjs/common';
import type { EmailAddress } from '../../kernel/address';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Message, MessageId } from '../../store/entities/mail/message.entity';
import { MAIL_SETTINGS, type MailSettings } from '../mail.settings';
import { Letterhead } from '../letters/letterhead.repository';
import { EXPIRES_MS } from '../outbox';
import { OutboxRepository } from '../outbox.repository';
import { MailsTo } from './mails-to.repository';
import { domainOf } from '../sending/domain-room';
import { readdress } from './readdress';

/** Sends mails to another address than they were written to. Each in the caller's unit. */
@Injectable()
export class Readdressing {
  constructor(
    private readonly mails: MailsTo,
    private readonly head: Letterhead,
    private readonly stored: OutboxRepository,
    private readonly clock: Clock,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
  ) {}

  /** Lets a mail that waits go to another address. @returns false when it no longer waits, or may have been out */
  turn({ id, mime }: Message, to: EmailAddress): Promise<boolean> {
    return this.mails.turn(id, { ...whereTo(to), mime: readdress(mime, { to }) });
  }

  /** Lets a mail leave that was withheld because of its address. @returns false when it was not */
  release({ id, mime }: Message, to: EmailAddress): Promise<boolean> {
    const now = this.clock.now();
    return this.mails.release(id, {
      ...{ ...whereTo(to), mime: readdress(mime, { to, at: now }), undoUntil: null },
      ...{ nextAttemptAt: now, expiresAt: (now + EXPIRES_MS) as Instant },
    });
  }

  /** The same words as a mail of its own to another address, which leaves now. @returns its id */
  async sendAgain(message: Message, to: EmailAddress): Promise<MessageId> {
    const now = this.clock.now();
    const id: MessageId = newId(now);
    const messageId = `${id}@${this.settings.domain}`;
    const again = {
      ...{ id, ...whereTo(to), mime: readdress(message.mime, { to, messageId, at: now }) },
      ...{
        sender: this.head.bouncesTo(id),
        status: 'pending' as const,
        attempts: 0,
        answer: null,
      },
      ...{ uncertain: 0, deliveredAt: null, undoUntil: null, createdAt: now, nextAttemptAt: now },
      expiresAt: (now + EXPIRES_MS) as Instant,
    };
    await this.stored.add(Object.assign({}, message, again));
    return id;
  }
}

function whereTo(recipient: EmailAddress): Pick<Message, 'recipient' | 'domain'> {
  return { recipient, domain: domainOf(recipient) };
}
