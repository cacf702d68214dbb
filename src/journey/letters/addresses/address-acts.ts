import { Injectable } from '@nestjs/common';
import { addressKey, type EmailAddress } from '../../../kernel/address';
import { bounceClassOf } from '../../../mail/returned/bounce-class';
import type { Message } from '../../../store/entities/mail/message.entity';
import type { ApplicationFile } from '../../record/application-file.repository';
import { SYSTEM } from '../../record/chronicle';
import { Correcting } from './correcting';
import { Redirecting } from './redirecting';
import { Suppressing } from './suppressing';

/** A refusal and its enhanced status code (RFC 2034). */
const REFUSAL = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/;

/** What is done about an address when a mail to it was not taken. */
@Injectable()
export class AddressActs {
  constructor(
    private readonly redirecting: Redirecting,
    private readonly correcting: Correcting,
    private readonly suppressing: Suppressing,
  ) {}

  /** @param to null makes a call of it */
  async turn(mail: Message, to: EmailAddress | null): Promise<void> {
    if (to === null) await this.redirecting.withhold([mail]);
    else await this.redirecting.turn([mail], to);
  }

  /** @returns whether the mail goes out again, to the corrected address */
  async giveUp(mail: Message, { candidate }: ApplicationFile): Promise<boolean> {
    const code = REFUSAL.exec(mail.answer ?? '')?.[1] ?? '';
    if (mail.status === 'rejected' && bounceClassOf(code) === 'hard') {
      const address = addressKey(mail.recipient as EmailAddress);
      await this.suppressing.hold(address);
      const detail = mail.answer ?? code;
      await this.suppressing.suppress({
        ...{ address, reason: 'hard', detail, message: mail.id, by: SYSTEM },
      });
    }
    return this.correcting.again(mail, candidate, SYSTEM);
  }
}
