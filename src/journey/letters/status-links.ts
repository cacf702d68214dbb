import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DAY_MS } from '../../calendar/civil-date';
import { Clock } from '../../kernel/clock';
import { PublicUrl } from '../../kernel/public-url';
import { SecretKey } from '../../kernel/keys/secret-key';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';

/** So long a link in a mail leads to the status page, in days. */
export const LINK_WORKS_DAYS = 180;

const PURPOSE = 'status-link';
/** 24 bytes of SHA-256 are enough against guessing (RFC 2104, 5), and a mail's line has 76 characters. */
const PROOF_BYTES = 24;
const TOKEN = /^([0-9A-HJKMNP-TV-Z]{26})\.([0-9a-z]{1,6})\.([\w-]{32})$/;
/** Such a link, wherever it stands in a text, and the token in it. */
const LINK = /\s*https?:\/\/[^\s"<>]+\/s\/[0-9A-HJKMNP-TV-Z]{26}\.[0-9a-z]{1,6}\.[\w-]{32}/g;
/** The token alone, however the way to it was rewritten by mail programs, and though a line breaks within it. */
const TOKEN_WITHIN = /[0-9A-HJKMNP-TV-Z]{26}\.[0-9a-z]{1,6}\.[\w-]{1,32}/g;

/** What a link's token says. */
export interface OpenedLink {
  application: ApplicationId;
  hasExpired: boolean;
}

/**
 * Links by which candidates come to their status page: the application, the day on which it ends, and what proves that
 * both are from here. Nothing is stored, so that a mail may be written in any process.
 */
@Injectable()
export class StatusLinks {
  private readonly key: Buffer;

  constructor(
    secretKey: SecretKey,
    private readonly url: PublicUrl,
    private readonly clock: Clock,
  ) {
    this.key = secretKey.for(PURPOSE);
  }

  /** The link that a letter about an application carries. */
  to(application: ApplicationId): string {
    const ends = Math.floor(this.clock.now() / DAY_MS) + LINK_WORKS_DAYS + 1;
    const said = `${application}.${ends.toString(36)}`;
    return this.url.to(`/s/${said}.${this.proofOf(said)}`);
  }

  /** What a token leads to; null when it is not from here. Compared in constant time. */
  read(token: string): OpenedLink | null {
    const [, application, ends, proof] = TOKEN.exec(token) ?? [];
    if (application === undefined) return null;
    const expected = this.proofOf(`${application}.${ends!}`);
    if (!timingSafeEqual(Buffer.from(proof!), Buffer.from(expected))) return null;
    const hasExpired = this.clock.now() >= parseInt(ends!, 36) * DAY_MS;
    return { application: application as ApplicationId, hasExpired };
  }

  private proofOf(said: string): string {
    const proof = createHmac('sha256', this.key).update(said).digest();
    return proof.subarray(0, PROOF_BYTES).toString('base64url');
  }
}

/** A mail as staff may read it: whoever has the whole link could speak in the candidate's name. */
export function maskedStatusLinks(text: string): string {
  return text.replace(TOKEN_WITHIN, '…');
}

/** A mail's text without the links to the page on which it is read. */
export function withoutStatusLinks(text: string): string {
  return text.replace(LINK, '');
}
