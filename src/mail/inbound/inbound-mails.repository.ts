import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { Attachment } from '../../store/entities/mail/attachment.entity';
import {
  InboundMail,
  type InboundMailId,
  type InboundStatus,
} from '../../store/entities/mail/inbound-mail.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** What a mail has only once it has been filed. */
export type Receipt = Pick<InboundMail, 'receipt' | 'receiptedFor' | 'receiptedAt'>;

/** Of which nobody was told that it came. */
export const NO_RECEIPT: Receipt = { receipt: null, receiptedFor: null, receiptedAt: null };

/** A mail of which nothing is left but that it came. */
export const NO_CONTENT = {
  ...{ sender: null, recipients: [], raw: '', messageId: null, fromAddress: null, fromName: '' },
  ...{ addressees: [], subject: '', text: '', fullText: null },
};

/** What another mail has in common with one. */
export type Alike = Partial<Pick<InboundMail, 'about' | 'kind' | 'status' | 'text'>> & {
  /** It is one of these. */
  among?: readonly InboundMailId[];
};

/** Mails that came to us, and their files. */
@Injectable()
export class InboundMails {
  constructor(private readonly units: UnitOfWork) {}

  async add(mail: Omit<InboundMail, keyof Receipt>): Promise<void> {
    await this.units.manager.insert(InboundMail, { ...mail, ...NO_RECEIPT });
  }

  async addFiles(files: Attachment[]): Promise<void> {
    for (const file of files) await this.units.manager.insert(Attachment, file);
  }

  async change(id: InboundMailId, change: Partial<InboundMail>): Promise<void> {
    await this.units.manager.update(InboundMail, id, change);
  }

  /** Drops the bytes and files of a mail; by its hash it is known when it comes again. In a unit. */
  async forget(id: InboundMailId): Promise<void> {
    await this.units.manager.delete(Attachment, { mail: id });
    await this.units.manager.update(InboundMail, id, NO_CONTENT);
  }

  find(id: string): Promise<InboundMail | null> {
    return this.units.manager.findOneBy(InboundMail, { id: id as InboundMailId });
  }

  withHash(hash: string): Promise<InboundMail | null> {
    return this.units.manager.findOneBy(InboundMail, { hash });
  }

  /** The application of the first that came with a Message-ID and belongs to one; null when none does. */
  async aboutOf(messageId: string): Promise<string | null> {
    const first = await this.units.manager.findOne(InboundMail, {
      select: { id: true, about: true },
      where: { messageId, status: 'filed', about: Not(IsNull()) },
      order: { id: 'ASC' },
    });
    return first?.about ?? null;
  }

  /**
   * True when another mail has the same Message-ID and all that in common. A mail server hands a mail over again when
   * it did not hear our answer, and the bytes may differ then; but some programs write one Message-ID for ever.
   */
  async isRepeated({ id, messageId }: InboundMail, { among, ...alike }: Alike): Promise<boolean> {
    if (messageId === null || among?.length === 0) return false;
    const other = among ? In(among.filter((one) => one !== id)) : Not(id);
    return this.units.manager.existsBy(InboundMail, { messageId, ...alike, id: other } as object);
  }

  /** True when the candidate of an application was told after an instant that a mail of theirs came. */
  anyReceipted(receiptedFor: string, since: Instant): Promise<boolean> {
    return this.units.manager.existsBy(InboundMail, { receiptedFor, receiptedAt: MoreThan(since) });
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
