import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { Attachment } from '../../../store/entities/mail/attachment.entity';
import { InboundMail, type InboundMailId } from '../../../store/entities/mail/inbound-mail.entity';
import { Message, type MessageId } from '../../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** A mail without its bytes. */
export type Letter = Omit<Message, 'mime'>;

const WITHOUT_BYTES = {
  ...{ id: true, subject: true, text: true, recipient: true, status: true, answer: true },
  ...{ purposes: true, automated: true, attempts: true, uncertain: true, nextAttemptAt: true },
  ...{ undoUntil: true, deliveredAt: true, createdAt: true, due: true, author: true },
} as const;

/** Reads the mails that a timeline shows. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Mails to the candidate, by id. */
  async letters(ids: readonly MessageId[]): Promise<ReadonlyMap<string, Letter>> {
    if (ids.length === 0) return new Map();
    const letters = await this.units.manager.find(Message, {
      select: WITHOUT_BYTES,
      where: { id: In(ids) },
    });
    return new Map(letters.map((letter) => [letter.id, letter]));
  }

  /** What came by mail about an application, by id. */
  async inbound(about: ApplicationId): Promise<ReadonlyMap<string, InboundMail>> {
    const mails = await this.units.manager.findBy(InboundMail, { about });
    return new Map(mails.map((mail) => [mail.id, mail]));
  }

  /** The files that came with mails; `content` says only whether there is any. */
  async filesOf(mails: readonly InboundMailId[]): Promise<Attachment[]> {
    if (mails.length === 0) return [];
    return this.units.manager.find(Attachment, {
      where: { mail: In(mails) },
      order: { mail: 'ASC', position: 'ASC' },
    });
  }
}
