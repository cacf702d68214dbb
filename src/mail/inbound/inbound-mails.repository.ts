import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { Attachment } from '../../store/entities/mail/attachment.entity';
import {
  InboundMail,
  type InboundMailId,
  type InboundStatus,
} from '../../store/entities/mail/inbound-mail.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Mails that came to us, and their files. */
@Injectable()
export class InboundMails {
  constructor(private readonly units: UnitOfWork) {}

  async add(mail: InboundMail): Promise<void> {
    await this.units.manager.insert(InboundMail, mail);
  }

  async addFiles(files: Attachment[]): Promise<void> {
    for (const file of files) await this.units.manager.insert(Attachment, file);
  }

  async change(id: InboundMailId, change: Partial<InboundMail>): Promise<void> {
    await this.units.manager.update(InboundMail, id, change);
  }

  find(id: string): Promise<InboundMail | null> {
    return this.units.manager.findOneBy(InboundMail, { id: id as InboundMailId });
  }

  withHash(hash: string): Promise<InboundMail | null> {
    return this.units.manager.findOneBy(InboundMail, { hash });
  }

  /** Those that came with one Message-ID, first come first. */
  withMessageId(messageId: string): Promise<InboundMail[]> {
    return this.units.manager.find(InboundMail, { where: { messageId }, order: { id: 'ASC' } });
  }

  /** The bytes as they came. */
  async rawOf(id: InboundMailId): Promise<Buffer> {
    const { raw } = await this.units.manager.findOneOrFail(InboundMail, {
      select: { id: true, raw: true },
      where: { id },
    });
    return Buffer.from(raw, 'base64');
  }

  anyReceived(now: Instant): Promise<boolean> {
    return this.units.manager.existsBy(InboundMail, {
      ...{ status: 'received', claimedUntil: LessThanOrEqual(now) },
    });
  }

  /** Takes the oldest that nobody reads, for a while of one's own. In a unit. @returns null when there is none */
  async claim(now: Instant, until: Instant): Promise<InboundMail | null> {
    const { manager } = this.units;
    const [mail] = await manager.find(InboundMail, {
      where: { status: 'received', claimedUntil: LessThanOrEqual(now) },
      order: { claimedUntil: 'ASC', id: 'ASC' },
      take: 1,
      ...(manager.connection.options.type === 'postgres' ? { lock: SKIP_LOCKED } : {}),
    });
    if (!mail) return null;
    // counted now: a mail that ends the process must not do so for ever
    const claimed = { claimedUntil: until, attempts: mail.attempts + 1 };
    await manager.update(InboundMail, mail.id, claimed);
    return Object.assign(mail, claimed);
  }

  /** True while the caller's claim holds. In a unit. */
  async isMine({ id, attempts }: InboundMail): Promise<boolean> {
    return this.units.manager.existsBy(InboundMail, { id, attempts, status: 'received' });
  }

  filesOf(mail: InboundMailId): Promise<Attachment[]> {
    return this.units.manager.find(Attachment, { where: { mail }, order: { position: 'ASC' } });
  }

  /** A file with its bytes, in Base64. */
  file(mail: string, id: string): Promise<Attachment | null> {
    return this.units.manager
      .createQueryBuilder(Attachment, 'file')
      .addSelect('file.content')
      .where('file.id = :id AND file.mail = :mail', { id, mail })
      .getOne();
  }

  count(status: InboundStatus): Promise<number> {
    return this.units.manager.countBy(InboundMail, { status });
  }
}

const SKIP_LOCKED = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;
