import { Injectable } from '@nestjs/common';
import { Brackets, In, IsNull, Raw } from 'typeorm';
import type { Instant } from '../../../../kernel/instant';
import { NO_CONTENT } from '../../../../mail/inbound/inbound-mails.repository';
import type { ApplicationId } from '../../../../store/entities/hiring/application.entity';
import { Attachment } from '../../../../store/entities/mail/attachment.entity';
import { DeliveryNotice } from '../../../../store/entities/mail/delivery-notice.entity';
import {
  InboundMail,
  type InboundMailId,
} from '../../../../store/entities/mail/inbound-mail.entity';
import { Message, type MessageId } from '../../../../store/entities/mail/message.entity';
import { ReceivedMessage } from '../../../../store/entities/mail/received-message.entity';
import { SuppressedAddress } from '../../../../store/entities/mail/suppressed-address.entity';
import { UnitOfWork } from '../../../../store/unit-of-work';
import { DoomedFiles } from './doomed-files.repository';

/** SQLite takes no more than 32,766 values in a statement. */
const AT_ONCE = 500;
/** What has not come to its end; of what is on the wire the result finds its lease gone and is not written down. */
const UNFINISHED = In(['pending', 'sending', 'uncertain']);
/** Why a mail stands in the inbox of which nothing is left. */
const WHY_EMPTY = 'Whoever it was from or about was erased.';

/** Mails of a person and about them: what is left says that there was one, when, and what it was for. */
@Injectable()
export class MailRows {
  constructor(
    private readonly units: UnitOfWork,
    private readonly files: DoomedFiles,
  ) {}

  /** Ids of what was written about applications. */
  async written(applications: readonly ApplicationId[]): Promise<MessageId[]> {
    const { manager } = this.units;
    const ids: MessageId[] = [];
    for (const some of inPieces(applications)) {
      const found = await manager.find(Message, {
        select: { id: true },
        where: { about: In(some) },
      });
      ids.push(...found.map(({ id }) => id));
    }
    return ids;
  }

  /** The addresses, in small letters, that mails went to and reports named: also those that were corrected since. */
  async addressesOf(messages: readonly MessageId[]): Promise<string[]> {
    const { manager } = this.units;
    const found = new Set<string>();
    for (const some of inPieces(messages)) {
      const rows = await manager
        .createQueryBuilder(Message, 'message')
        .select('DISTINCT LOWER(message.recipient)', 'address')
        .where({ id: In(some) })
        .getRawMany<{ address: string }>();
      for (const { address } of rows) if (address !== '') found.add(address);
    }
    return [...found];
  }

  /**
   * Takes out what these say and to whom; what the embedded mailbox has of them is to go too. In a unit.
   * @returns how many of them will not leave any more
   */
  async empty(messages: readonly MessageId[]): Promise<number> {
    const { manager } = this.units;
    let cancelled = 0;
    const nothing = { recipient: '', domain: '', subject: '', text: '', mime: '', answer: null };
    for (const some of inPieces(messages)) {
      const id = In(some);
      const { affected } = await manager
        .createQueryBuilder()
        .update(Message)
        .set({ status: 'cancelled', undoUntil: null, attempts: () => 'attempts + 1' })
        .where({ id, status: UNFINISHED })
        .execute();
      cancelled += affected ?? 0;
      await manager.update(Message, { id }, nothing);
      await manager.update(DeliveryNotice, { message: id }, { recipient: '', diagnostic: null });
    }
    await this.files.doomMails(messages);
    return cancelled;
  }

  /** Ids of the mails that came in about applications, or were receipted there, and of the reports about messages. */
  async arrived(
    applications: readonly ApplicationId[],
    messages: readonly MessageId[],
  ): Promise<InboundMailId[]> {
    const { manager } = this.units;
    const ids = new Set<InboundMailId>();
    for (const some of inPieces(applications)) {
      const where = [{ about: In(some) }, { receiptedFor: In(some) }];
      const found = await manager.find(InboundMail, { select: { id: true }, where });
      for (const { id } of found) ids.add(id);
    }
    for (const some of inPieces(messages)) {
      const where = { message: In(some) };
      const found = await manager.find(DeliveryNotice, { select: { id: true, mail: true }, where });
      for (const { mail } of found) ids.add(mail);
    }
    return [...ids];
  }

  /** Ids of the mails from these addresses that belong to no application. */
  async strayFrom(addresses: readonly string[]): Promise<InboundMailId[]> {
    if (addresses.length === 0) return [];
    const found = await this.units.manager
      .createQueryBuilder(InboundMail, 'mail')
      .select('mail.id', 'id')
      .where({ about: IsNull() })
      .andWhere(
        new Brackets((either) =>
          either
            .where('LOWER(mail.fromAddress) IN (:...addresses)')
            .orWhere('LOWER(mail.sender) IN (:...addresses)'),
        ),
      )
      .setParameters({ addresses })
      .getRawMany<{ id: InboundMailId }>();
    return found.map(({ id }) => id);
  }

  /** Takes out what came in, with its files. Its hash stays, by which the same mail is known when it comes again. */
  async emptyArrived(mails: readonly InboundMailId[], at: Instant): Promise<void> {
    const { manager } = this.units;
    const nothing = { ...NO_CONTENT, why: WHY_EMPTY };
    for (const some of inPieces(mails)) {
      const id = In(some);
      await manager.delete(Attachment, { mail: id });
      await manager.update(InboundMail, { id }, nothing);
      // nobody is asked to decide about nothing
      const undecided = { id, status: In(['received', 'waiting']) };
      await manager.update(InboundMail, undecided, { status: 'noted', settledAt: at });
    }
  }

  /** What they said, however it came. In a unit. */
  async emptySaid(applications: readonly ApplicationId[]): Promise<void> {
    for (const some of inPieces(applications)) {
      const about = In(some);
      await this.units.manager.update(ReceivedMessage, { about }, { subject: '', text: '' });
    }
  }

  /** Forgets that these addresses take no mail: nothing is left that would be mailed there. */
  async forgetFailures(
    addresses: readonly string[],
    messages: readonly MessageId[],
  ): Promise<void> {
    const { manager } = this.units;
    for (const some of inPieces(addresses)) {
      await manager.delete(SuppressedAddress, {
        address: Raw((column) => `LOWER(${column}) IN (:...some)`, { some }),
      });
    }
    for (const some of inPieces(messages)) {
      await manager.delete(SuppressedAddress, { message: In(some) });
    }
  }
}

/** A list in lists that fit into a statement. */
export function* inPieces<T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += AT_ONCE) yield all.slice(i, i + AT_ONCE);
}
