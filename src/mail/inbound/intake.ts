import { createHash } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
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

/** The largest mail that is taken, in bytes: what large providers send at most. Its sender is told of a larger one. */
export const LARGEST_MAIL = 25 * 1024 * 1024;
/** A multiple of three: Base64 of the pieces is Base64 of the whole. */
const PIECE = 3 * 1024 * 1024;
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
  async take({ source, sender, recipients, raw }: Arrival): Promise<InboundMailId> {
    const { hash, encoded } = await prepare(recipients, raw);
    return this.units.run(async () => {
      // of two that hand over the same at once the second finds it
      await this.units.lock(`arrival/${hash}`);
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

/** Piece by piece, with others in between: of a large mail each takes a tenth of a second and more. */
async function prepare(
  recipients: string[],
  raw: Buffer,
): Promise<{ hash: string; encoded: string }> {
  const hash = createHash('sha256').update(JSON.stringify([...recipients].sort()));
  const encoded: string[] = [];
  for (let at = 0; at < raw.length; at += PIECE) {
    if (at > 0) await others();
    const piece = raw.subarray(at, at + PIECE);
    hash.update(piece);
    encoded.push(piece.toString('base64'));
  }
  return { hash: hash.digest('hex'), encoded: encoded.join('') };
}
