import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { InboundMail, InboundMailId } from '../../store/entities/mail/inbound-mail.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { InboundMails } from './inbound-mails.repository';

/** A mail as it is handed over to us. */
export interface Arrival {
  source: InboundMail['source'];
  /** MAIL FROM, empty for a report; null where it is not known. */
  sender: string | null;
  recipients: string[];
  raw: Buffer;
}

/** The largest mail that is taken, in bytes. */
export const LARGEST_MAIL = 40 * 1024 * 1024;
const UNREAD = {
  ...{ kind: null, about: null, isVerified: false, why: null, messageId: null },
  ...{ fromAddress: null, fromName: '', addressees: [], subject: '', text: '', fullText: null },
  ...{ settledAt: null, settledBy: null, attempts: 0 },
};

/** Where every mail comes in: on the disk before anybody is told that we have it, and only then read. */
@Injectable()
export class Intake {
  constructor(
    private readonly units: UnitOfWork,
    private readonly mails: InboundMails,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a mail. When this returns it is on the disk, and may be acknowledged.
   * @returns its id; that of the first when the same bytes came for the same recipients before
   */
  take({ source, sender, recipients, raw }: Arrival): Promise<InboundMailId> {
    const hash = hashOf(recipients, raw);
    const encoded = raw.toString('base64');
    return this.units.run(async () => {
      const same = await this.mails.withHash(hash);
      if (same) return same.id;
      const now = this.clock.now();
      const id: InboundMailId = newId(now);
      await this.mails.add({
        ...UNREAD,
        ...{ id, hash, source, sender, recipients, raw: encoded, size: raw.length },
        ...{ status: 'received', receivedAt: now, claimedUntil: 0 as Instant },
      });
      return id;
    });
  }
}

function hashOf(recipients: string[], raw: Buffer): string {
  const hash = createHash('sha256').update(JSON.stringify([...recipients].sort()));
  return hash.update(raw).digest('hex');
}
