import { Injectable } from '@nestjs/common';
import { DeliveryNotices } from '../../../mail/returned/delivery-notices.repository';
import type { Message, MessageStatus } from '../../../store/entities/mail/message.entity';

const NEVER_TAKEN: readonly MessageStatus[] = ['rejected', 'expired'];

/** Tells which mails did not arrive. */
@Injectable()
export class Failed {
  constructor(private readonly notices: DeliveryNotices) {}

  /** Those that were refused, given up, or came back. */
  async among(mails: readonly Message[]): Promise<Message[]> {
    const notices = await this.notices.of(mails.map(({ id }) => id));
    const back = new Set(
      notices.filter(({ action }) => action === 'failed').map(({ message }) => message),
    );
    return mails.filter(({ id, status }) => NEVER_TAKEN.includes(status) || back.has(id));
  }
}
